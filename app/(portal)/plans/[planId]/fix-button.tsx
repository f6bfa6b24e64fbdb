"use client";

import { Wrench } from "lucide-react";
import { useActionState } from "react";
import type { Finding } from "@/lib/documents/checks/finding";
import type { Fix } from "@/lib/documents/checks/fix";
import { fixWords } from "@/lib/documents/checks/fix-words";
import { emptyFormState } from "@/lib/web/form-state";
import { applyFixAction } from "./sheet/actions";

type FixButtonProps = {
  plan: { id: string; version: number };
  finding: Finding & { fix: Fix };
  backTo: "overview" | "sheet" | "submit";
};

/** Makes the correction of a finding and saves the plan. Why it was not made stands under the button. */
export function FixButton({ plan, finding: { fix, message }, backTo }: FixButtonProps) {
  const [state, action, pending] = useActionState(applyFixAction, emptyFormState);
  return (
    <form action={action} className="no-print">
      <input type="hidden" name="planId" value={plan.id} />
      <input type="hidden" name="version" value={plan.version} />
      <input type="hidden" name="fix" value={JSON.stringify(fix)} />
      <input type="hidden" name="backTo" value={backTo} />
      <button
        type="submit"
        disabled={pending}
        className="inline-flex min-h-11 cursor-pointer items-center gap-1.5 text-left text-blue underline underline-offset-4"
      >
        <Wrench aria-hidden className="size-4 shrink-0" />
        {fixWords(fix)}
        <span className="sr-only">: {message}</span>
      </button>
      {state.message && (
        <p role="alert" className="text-danger">
          {state.message}
        </p>
      )}
    </form>
  );
}
