"use client";

import { unstable_rethrow } from "next/navigation";
import { type FormEvent, useActionState, useEffect, useRef, useState, useTransition } from "react";
import { formErrors } from "@/lib/web/form-errors";
import { savePledgeAction } from "./actions";
import type { PledgeFormState } from "./form-state";

/** How long after the last key a draft saves itself. */
const quietMilliseconds = 1200;
const retryMilliseconds = 5000;

export type Saving = "saved" | "unsaved" | "signed-out" | "unreachable";

const unreachable =
  "Không nối được với máy chủ, chưa lưu được. Chữ đã gõ còn nguyên ở đây; khi có mạng, bấm lưu lại.";

/**
 * The form of a draft. Without scripts it posts itself. With them it also saves by itself shortly after the last key,
 * through the same action; what was typed stays when the line breaks, the session ends or somebody else was faster.
 */
export function usePledgeForm(first: { version: number; base: string }, address: string) {
  const initial: PledgeFormState = {};
  const [posted, formAction] = useActionState(savePledgeAction, initial, address);
  const [sent, setSent] = useState<PledgeFormState | null>(null);
  const [faults, setFaults] = useState<PledgeFormState["fieldErrors"]>({});
  const [saving, setSaving] = useState<{ how: Saving; at?: string }>({ how: "saved" });
  const [isSending, startSending] = useTransition();
  const state = sent ?? posted;

  const form = useRef<HTMLFormElement>(null);
  const kept = useRef({
    version: posted.version ?? first.version,
    base: posted.base ?? first.base,
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** The words last sent, and whether an answer is still to come: one save at a time. */
  const isBusy = useRef(false);
  const isDirty = useRef(false);

  function fieldsFor(submitter: HTMLElement | null): FormData | null {
    if (!form.current) return null;
    const fields = new FormData(form.current, submitter);
    fields.set("version", String(kept.current.version));
    fields.set("base", kept.current.base);
    return fields;
  }

  function keep({ version, base }: PledgeFormState) {
    if (version !== undefined && base !== undefined) kept.current = { version, base };
  }

  async function saveQuietly() {
    clearTimeout(timer.current);
    if (!isDirty.current || isBusy.current) return;
    const fields = fieldsFor(null);
    if (!fields) return;
    for (const name of [...fields.keys()]) if (name.endsWith("-remove")) fields.delete(name);
    fields.set("auto", "on");
    isBusy.current = true;
    isDirty.current = false;
    try {
      const answer = await savePledgeAction({}, fields);
      keep(answer);
      if (answer.savedAt) {
        setFaults(answer.fieldErrors ?? {});
        setSaving({ how: isDirty.current ? "unsaved" : "saved", at: answer.savedAt });
      } else if (answer.isSignedOut) {
        isDirty.current = true;
        setSaving({ how: "signed-out" });
      } else {
        setSent(answer);
      }
    } catch {
      isDirty.current = true;
      setSaving({ how: "unreachable" });
      timer.current = setTimeout(saveQuietly, retryMilliseconds);
    } finally {
      isBusy.current = false;
    }
    if (isDirty.current && form.current) {
      clearTimeout(timer.current);
      timer.current = setTimeout(saveQuietly, retryMilliseconds);
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
        const answer = await savePledgeAction(state, fields);
        keep(answer);
        isDirty.current = answer.savedAt === undefined;
        setFaults({});
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
    errorOf: (name: string) => faults?.[name]?.[0] ?? state.fieldErrors?.[name]?.[0],
    isSending,
    saving,
    version: posted.version ?? first.version,
    base: posted.base ?? first.base,
    formProps: { ref: form, action: formAction, onSubmit, onInput, noValidate: true },
  };
}
