"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { ErrorSummary } from "@/components/ui/error-summary";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { removeSuperiorAction } from "./actions";

/** Takes two presses: the first opens what will happen. */
export function RemoveForm({ planId, superiorPlanId }: { planId: string; superiorPlanId: string }) {
  const [state, formAction, pending] = useActionState(removeSuperiorAction, emptyFormState);
  return (
    <Details summary="Gỡ kế hoạch này" open={state.message !== undefined}>
      <form action={formAction} className="stack-tight">
        <ErrorSummary errors={formErrors(state)} />
        <input type="hidden" name="planId" value={planId} />
        <input type="hidden" name="superiorPlanId" value={superiorPlanId} />
        <p>
          Lời văn đã lấy sang, câu “Thực hiện …” và tệp đã tải lên vẫn còn; chỉ bỏ việc đối chiếu
          với kế hoạch này.
        </p>
        <Button variant="warning" disabled={pending}>
          {pending ? "Đang gỡ…" : "Gỡ khỏi kế hoạch của xã"}
        </Button>
      </form>
    </Details>
  );
}
