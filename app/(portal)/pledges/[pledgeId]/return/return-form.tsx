"use client";

import { Undo2 } from "lucide-react";
import { KeptFormErrors } from "@/components/campaigns/approval/kept-form-errors";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { returnPledgeAction } from "../actions";

type ReturnFormProps = { pledgeId: string; version: number; refusal?: string };

/** Sends the pledge back with what is to be changed. */
export function ReturnForm({ pledgeId, version, refusal }: ReturnFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(
    returnPledgeAction,
    `/pledges/${pledgeId}/return`,
  );
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="pledgeId" value={pledgeId} />
      <input
        type="hidden"
        name="version"
        value={state.isSignedOut ? (state.values?.version ?? version) : version}
      />
      <TextArea
        name="reason"
        label="Đơn vị cần bổ sung, sửa gì"
        hint="Đơn vị đọc lời này ở đầu bản đăng ký."
        rows={5}
        defaultValue={state.values?.reason}
        error={errorOf("reason")}
      />
      <ButtonGroup>
        <Button icon={Undo2} disabled={isSending} disabledReason={refusal}>
          {isSending ? "Đang gửi…" : "Trả lại để bổ sung"}
        </Button>
        <ButtonLink href={`/pledges/${pledgeId}`} variant="secondary">
          Chưa trả lại, xem tiếp
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
