"use client";

import { PenLine } from "lucide-react";
import { ProofField } from "@/components/campaigns/approval/proof-field";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { signMinutesAction } from "../actions";

type SignFormProps = {
  sessionId: string;
  version: number;
  asksForCode: boolean;
  refusal?: string | undefined;
};

/** The signature, with proof of who gives it. */
export function SignForm({ sessionId, version, asksForCode, refusal }: SignFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(signMinutesAction);
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="sessionId" value={state.values?.sessionId ?? sessionId} />
      <input type="hidden" name="version" value={state.values?.version ?? version} />
      <ProofField asksForCode={asksForCode} errorOf={errorOf} />
      <ButtonGroup>
        <Button icon={PenLine} disabled={isSending} disabledReason={refusal}>
          {isSending ? "Đang ký…" : "Ký biên bản"}
        </Button>
        {sessionId && (
          <ButtonLink href={`/council/sessions/${sessionId}/minutes`} variant="secondary">
            Chưa ký, đọc tiếp
          </ButtonLink>
        )}
      </ButtonGroup>
    </form>
  );
}
