"use client";

import { Undo2 } from "lucide-react";
import { KeptFormErrors } from "@/components/campaigns/approval/kept-form-errors";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { returnPlanAction } from "../actions";

/** Sends the plan back with what is to be changed. */
export function ReturnForm({ planId, refusal }: { planId: string; refusal?: string }) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(returnPlanAction);
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="planId" value={planId} />
      <TextArea
        name="reason"
        label="Lý do trả lại"
        hint="Cần sửa gì, ở mục nào. Lý do này đứng đầu trang văn bản của người soạn và được lưu lại."
        rows={6}
        defaultValue={state.values?.reason}
        error={errorOf("reason")}
      />
      <ButtonGroup>
        <Button icon={Undo2} disabled={isSending} disabledReason={refusal}>
          {isSending ? "Đang gửi…" : "Trả lại để bổ sung"}
        </Button>
        <ButtonLink href={`/plans/${planId}/review`} variant="secondary">
          Chưa trả lại, đọc tiếp
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
