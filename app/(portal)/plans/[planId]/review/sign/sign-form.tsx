"use client";

import { PenLine } from "lucide-react";
import { ProofField } from "@/components/campaigns/approval/proof-field";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { approvePlanAction } from "../actions";

type SignFormProps = {
  plan: { id: string; version: number };
  asksForCode: boolean;
  refusal?: string;
};

/** The signature, with proof of who gives it. */
export function SignForm({ plan, asksForCode, refusal }: SignFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(approvePlanAction);
  return (
    <form {...formProps} className="stack mt-8">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="planId" value={plan.id} />
      <input type="hidden" name="version" value={state.values?.version ?? plan.version} />
      <ProofField asksForCode={asksForCode} errorOf={errorOf} />
      <ButtonGroup>
        <Button icon={PenLine} disabled={isSending} disabledReason={refusal}>
          {isSending ? "Đang ký…" : "Duyệt, ký"}
        </Button>
        <ButtonLink href={`/plans/${plan.id}/review`} variant="secondary">
          Chưa ký, đọc tiếp
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
