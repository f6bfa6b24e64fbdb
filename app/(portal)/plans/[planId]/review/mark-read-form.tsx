"use client";

import { useActionState } from "react";
import { emptyFormState } from "@/lib/web/form-state";
import { markReadAction } from "./actions";

/** From now on only what changes after this version is shown as new. */
export function MarkReadForm({ plan }: { plan: { id: string; version: number } }) {
  const [state, action, pending] = useActionState(markReadAction, emptyFormState);
  return (
    <form action={action} className="no-print">
      <input type="hidden" name="planId" value={plan.id} />
      <input type="hidden" name="version" value={plan.version} />
      <button
        type="submit"
        disabled={pending}
        className="inline-flex min-h-11 cursor-pointer items-center text-left text-blue underline underline-offset-4"
      >
        Đã xem hết chỗ khác
      </button>
      {state.message && (
        <p role="alert" className="text-danger">
          {state.message}
        </p>
      )}
    </form>
  );
}
