"use client";

import { useActionState } from "react";
import { Button, ButtonGroup } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/text-area";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { withdrawPlanAction } from "./actions";

type WithdrawFormProps = { planId: string; isShown: boolean };

/** Takes the plan off the public pages, or gives up the hour it waits for. */
export function WithdrawForm({ planId, isShown }: WithdrawFormProps) {
  const [state, action, pending] = useActionState(withdrawPlanAction, emptyFormState);
  return (
    <form action={action} className="stack-tight">
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="planId" value={planId} />
      <TextArea
        name="reason"
        label={isShown ? "Lý do gỡ" : "Lý do bỏ lịch hẹn"}
        hint={`Lưu trong nhật ký${isShown ? " và báo cho lãnh đạo, văn thư" : ""}; không hiện ra ngoài.`}
        rows={2}
        defaultValue={state.values?.reason ?? ""}
        error={state.fieldErrors?.reason?.[0]}
      />
      <ButtonGroup>
        <Button variant="warning" disabled={pending}>
          {isShown ? "Gỡ khỏi trang công khai" : "Bỏ lịch hẹn"}
        </Button>
      </ButtonGroup>
    </form>
  );
}
