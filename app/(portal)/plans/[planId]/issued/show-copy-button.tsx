"use client";

import { useActionState } from "react";
import { emptyFormState } from "@/lib/web/form-state";
import { showCopyAction } from "./actions";

type ShowCopyButtonProps = {
  planId: string;
  copy: { id: string; name: string; isPublic: boolean };
};

/** Turns what the public sees of a signed copy, and back. */
export function ShowCopyButton({ planId, copy }: ShowCopyButtonProps) {
  const [state, action, pending] = useActionState(showCopyAction, emptyFormState);
  return (
    <form action={action} className="no-print">
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="attachmentId" value={copy.id} />
      <input type="hidden" name="isPublic" value={copy.isPublic ? "no" : "yes"} />
      <button
        type="submit"
        disabled={pending}
        className="inline-flex min-h-11 cursor-pointer items-center text-left text-blue underline underline-offset-4"
      >
        {copy.isPublic ? "Thôi hiện trên trang công khai" : "Cho hiện trên trang công khai"}
        <span className="sr-only">: {copy.name}</span>
      </button>
      {state.message && (
        <p role="alert" className="text-danger">
          {state.message}
        </p>
      )}
    </form>
  );
}
