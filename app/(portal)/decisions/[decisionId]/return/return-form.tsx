"use client";

import { Undo2 } from "lucide-react";
import { KeptFormErrors } from "@/components/campaigns/approval/kept-form-errors";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { returnDecisionAction } from "../actions";

type ReturnFormProps = {
  decisionId: string;
  version: number;
  isSigned?: boolean;
  refusal?: string | undefined;
};

/** Sends the decision back with what is to be changed. */
export function ReturnForm({ decisionId, version, isSigned = false, refusal }: ReturnFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(
    returnDecisionAction,
    `/decisions/${decisionId}/return`,
  );
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <input
        type="hidden"
        name="version"
        value={state.isSignedOut ? (state.values?.version ?? version) : version}
      />
      <TextArea
        name="reason"
        label="Lý do trả lại"
        hint="Cần sửa gì, với ai. Thường trực đọc lời này ở đầu trang."
        rows={5}
        defaultValue={state.values?.reason}
        error={errorOf("reason")}
      />
      <ButtonGroup>
        <Button icon={Undo2} disabled={isSending} disabledReason={refusal}>
          {isSending ? "Đang gửi…" : "Trả lại"}
        </Button>
        <ButtonLink
          href={`/decisions/${decisionId}${isSigned ? "" : "/decide"}`}
          variant="secondary"
        >
          Chưa trả lại, xem tiếp
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
