"use client";

import { unstable_rethrow } from "next/navigation";
import { type FormEvent, useActionState, useEffect, useRef, useState, useTransition } from "react";
import { formErrors } from "./form-errors";
import type { KeptFormState } from "./signed-out-state";

/** What a form of a draft shows after a press, or after it has saved by itself. */
export type DraftFormState = KeptFormState & {
  /** What is kept now: the next save is compared with it. */
  version?: number;
  /** Its fields, as JSON. */
  base?: string;
  /** "20:14": the fields without a fault are kept. */
  savedAt?: string;
};

export type DraftSaving = {
  how: "saved" | "unsaved" | "signed-out" | "unreachable";
  at?: string;
};

type DraftAction = (previous: DraftFormState, formData: FormData) => Promise<DraftFormState>;

/** How long after the last key a draft saves itself. */
const quietMilliseconds = 1200;
const retryMilliseconds = 5000;

const unreachable =
  "Không nối được với máy chủ, chưa lưu được. Chữ đã gõ còn nguyên ở đây; khi có mạng, bấm lưu lại.";

/**
 * The form of a draft. Without scripts it posts itself. With them it also saves by itself shortly after the last key,
 * through the same action, which is told so by the field `auto`; what was typed stays when the line breaks, the session
 * ends or somebody else was faster. `version` and `base` go with every save as they are kept by then.
 */
export function useDraftForm(
  action: DraftAction,
  first: { version: number; base: string },
  address: string,
) {
  const initial: DraftFormState = {};
  const [posted, formAction] = useActionState(action, initial, address);
  const [sent, setSent] = useState<DraftFormState | null>(null);
  const [faults, setFaults] = useState<DraftFormState["fieldErrors"] | null>(null);
  const [saving, setSaving] = useState<DraftSaving>({ how: "saved" });
  const [isSending, startSending] = useTransition();
  const state = sent ?? posted;

  const form = useRef<HTMLFormElement>(null);
  const start = {
    version: posted.version ?? first.version,
    base: posted.base ?? first.base,
  };
  const kept = useRef(start);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** One save at a time; what is typed meanwhile is saved after it. */
  const isBusy = useRef(false);
  const isDirty = useRef(false);

  function fieldsFor(submitter: HTMLElement | null): FormData | null {
    if (!form.current) return null;
    const fields = new FormData(form.current, submitter);
    fields.set("version", String(kept.current.version));
    fields.set("base", kept.current.base);
    return fields;
  }

  function keep({ version, base }: DraftFormState) {
    if (version !== undefined && base !== undefined) kept.current = { version, base };
  }

  async function saveQuietly() {
    clearTimeout(timer.current);
    if (!isDirty.current || isBusy.current) return;
    const fields = fieldsFor(null);
    if (!fields) return;
    fields.set("auto", "on");
    isBusy.current = true;
    isDirty.current = false;
    let wait = quietMilliseconds;
    try {
      const answer = await action({}, fields);
      keep(answer);
      if (answer.savedAt) {
        setFaults(answer.fieldErrors ?? {});
        setSaving({ how: isDirty.current ? "unsaved" : "saved", at: answer.savedAt });
      } else if (answer.isSignedOut) {
        isDirty.current = true;
        wait = retryMilliseconds;
        setSaving({ how: "signed-out" });
      } else {
        setFaults(null);
        setSent(answer);
      }
    } catch {
      isDirty.current = true;
      wait = retryMilliseconds;
      setSaving({ how: "unreachable" });
    } finally {
      isBusy.current = false;
    }
    if (isDirty.current && form.current) {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void saveNow.current(), wait);
    }
  }

  const saveNow = useRef(saveQuietly);
  saveNow.current = saveQuietly;

  // Whoever leaves the page, or turns the phone off, leaves nothing behind.
  useEffect(() => {
    const onHide = () => void saveNow.current();
    document.addEventListener("visibilitychange", onHide);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      clearTimeout(timer.current);
    };
  }, []);

  function onInput() {
    isDirty.current = true;
    setSaving((before) => ({ ...before, how: "unsaved" }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void saveNow.current(), quietMilliseconds);
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    clearTimeout(timer.current);
    const { submitter } = event.nativeEvent as SubmitEvent;
    const fields = fieldsFor(submitter);
    if (!fields) return;
    startSending(async () => {
      try {
        const answer = await action(state, fields);
        keep(answer);
        isDirty.current = answer.savedAt === undefined;
        setFaults(null);
        setSent(answer);
        if (answer.savedAt) setSaving({ how: "saved", at: answer.savedAt });
      } catch (error) {
        // A redirect works by throwing too.
        unstable_rethrow(error);
        setSent({ message: unreachable });
      }
    });
  }

  return {
    state,
    errors: formErrors(state),
    errorOf: (name: string) => (faults ?? state.fieldErrors)?.[name]?.[0],
    isSending,
    saving,
    ...start,
    formProps: { ref: form, action: formAction, onSubmit, onInput, noValidate: true },
  };
}
