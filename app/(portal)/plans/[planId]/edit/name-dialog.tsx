"use client";

import { type FormEvent, useEffect, useId, useRef, useState, useTransition } from "react";
import { Button, ButtonGroup } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/text-field";
import { formErrors } from "@/lib/web/form-errors";
import type { FormState } from "@/lib/web/form-state";
import { nameVersionAction } from "./actions";

type NameDialogProps = {
  planId: string;
  /** Saves what is on the sheet; gives the version it became, or null when it could not be saved. */
  saveVersion: () => Promise<number | null>;
  onClose: (name: string | null) => void;
};

const unsaved =
  "Chưa lưu được nên chưa đặt tên được. Xem dòng báo ở đầu trang, lưu xong rồi thử lại.";
const unreachable = "Không nối được với máy chủ. Có mạng trở lại thì bấm lại.";

/** Saves what is on the sheet as a version with a name, to be found again among the saved ones. */
export function NameDialog({ planId, saveVersion, onClose }: NameDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [state, setState] = useState<FormState>({});
  const [isSending, startSending] = useTransition();
  useEffect(() => dialog.current?.showModal(), []);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    startSending(async () => {
      const version = await saveVersion();
      if (version === null) return setState({ message: unsaved });
      fields.set("version", String(version));
      try {
        const { isNamed, ...answer } = await nameVersionAction({}, fields);
        if (isNamed) onClose(String(fields.get("name")));
        else setState(answer);
      } catch {
        setState({ message: unreachable });
      }
    });
  }

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={() => onClose(null)}
      className="m-auto w-[min(32rem,calc(100vw-2rem))] rounded-md border border-line bg-paper p-6 text-ink shadow-float backdrop:bg-black/50"
    >
      <form onSubmit={onSubmit} noValidate className="stack">
        <h2 id={titleId}>Lưu thành bản có tên</h2>
        <ErrorSummary errors={formErrors(state)} />
        <input type="hidden" name="planId" value={planId} />
        <TextField
          name="name"
          id="name"
          label="Tên của bản này"
          hint="Ví dụ: Bản gửi Chủ tịch xem trước"
          defaultValue={state.values?.name}
          error={state.fieldErrors?.name?.[0]}
          autoComplete="off"
        />
        <ButtonGroup>
          <Button disabled={isSending}>Lưu bản có tên</Button>
          <Button type="button" variant="secondary" onClick={() => dialog.current?.close()}>
            Thôi
          </Button>
        </ButtonGroup>
      </form>
    </dialog>
  );
}
