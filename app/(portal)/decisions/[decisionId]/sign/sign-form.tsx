"use client";

import { PenLine } from "lucide-react";
import { ProofField } from "@/components/campaigns/approval/proof-field";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { signDecisionAction } from "../actions";

type SignFormProps = {
  decisionId: string;
  version: number;
  asksForCode: boolean;
  refusal?: string | undefined;
};

/** The signature, with proof of who gives it. */
export function SignForm({ decisionId, version, asksForCode, refusal }: SignFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(
    signDecisionAction,
    `/decisions/${decisionId}/sign`,
  );
  return (
    <form {...formProps} className="stack mt-8">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <input type="hidden" name="version" value={state.values?.version ?? version} />
      <ProofField asksForCode={asksForCode} errorOf={errorOf} />
      <ButtonGroup>
        <Button icon={PenLine} disabled={isSending} disabledReason={refusal}>
          {isSending ? "Đang ký…" : "Ký"}
        </Button>
        <ButtonLink href={`/decisions/${decisionId}/decide`} variant="secondary">
          Chưa ký, xem lại
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
