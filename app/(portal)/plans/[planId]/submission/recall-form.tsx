"use client";

import { Undo2 } from "lucide-react";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { recallPlanAction } from "./actions";

/** Takes the plan back, while nobody who decides has opened it. */
export function RecallForm({ planId, refusal }: { planId: string; refusal?: string }) {
  const [state, action, pending] = useActionState(recallPlanAction, emptyFormState);
  return (
    <form action={action} className="stack-tight">
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="planId" value={planId} />
      {!refusal && (
        <p>Chưa lãnh đạo nào mở đọc. Rút về thì văn bản trở lại là bản nháp; trình lại sau.</p>
      )}
      <Button icon={Undo2} variant="secondary" disabled={pending} disabledReason={refusal}>
        Rút về sửa
      </Button>
    </form>
  );
}
