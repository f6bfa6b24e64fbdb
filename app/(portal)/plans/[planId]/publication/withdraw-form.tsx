"use client";

import { Button, ButtonGroup } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { withdrawPlanAction } from "./actions";

type WithdrawFormProps = { planId: string; isShown: boolean };

/** Takes the plan off the public pages, or gives up the hour it waits for. */
export function WithdrawForm({ planId, isShown: given }: WithdrawFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(withdrawPlanAction);
  // After the session ended only the form itself knows what it was for.
  const isShown = state.isSignedOut ? state.values?.isShown === "yes" : given;
  return (
    <form {...formProps} className="stack-tight">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="isShown" value={isShown ? "yes" : "no"} />
      <TextArea
        name="reason"
        label={isShown ? "Lý do gỡ" : "Lý do bỏ lịch hẹn"}
        hint={`Lưu trong nhật ký${isShown ? " và báo cho lãnh đạo, văn thư" : ""}; không hiện ra ngoài.`}
        rows={2}
        defaultValue={state.values?.reason}
        error={errorOf("reason")}
      />
      <ButtonGroup>
        <Button variant="warning" disabled={isSending}>
          {isShown ? "Gỡ khỏi trang công khai" : "Bỏ lịch hẹn"}
        </Button>
      </ButtonGroup>
    </form>
  );
}
