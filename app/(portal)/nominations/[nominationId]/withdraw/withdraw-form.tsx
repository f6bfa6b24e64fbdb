"use client";

import { KeptFormErrors } from "@/components/campaigns/approval/kept-form-errors";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { withdrawNominationAction } from "./actions";

type WithdrawFormProps = { nominationId: string; version: number; refusal?: string | undefined };

export function WithdrawForm({ nominationId, version, refusal }: WithdrawFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(
    withdrawNominationAction,
    `/nominations/${nominationId}/withdraw`,
  );
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="nominationId" value={nominationId} />
      <input
        type="hidden"
        name="version"
        value={state.isSignedOut ? (state.values?.version ?? version) : version}
      />
      <TextArea
        name="reason"
        label="Vì sao rút đề nghị này"
        rows={4}
        defaultValue={state.values?.reason}
        error={errorOf("reason")}
      />
      <ButtonGroup>
        <Button
          variant="warning"
          disabled={isSending}
          {...(refusal && { disabledReason: refusal })}
        >
          {isSending ? "Đang rút…" : "Rút đề nghị"}
        </Button>
        <ButtonLink href={`/nominations/${nominationId}`} variant="secondary">
          Không rút nữa
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
