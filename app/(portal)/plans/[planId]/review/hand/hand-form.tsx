"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { Choice } from "@/components/ui/select";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import { handToDeputyAction, takeSignatureBackAction } from "../actions";

type HandFormProps = { planId: string; refusal?: string; choices: readonly Choice[] };

/** Lets a deputy sign this plan, by one of the delegations in force. */
export function HandForm({ planId, refusal, choices }: HandFormProps) {
  const [state, action, pending] = useActionState(handToDeputyAction, emptyFormState);
  return (
    <form action={action} className="stack" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="planId" value={planId} />
      <Radios
        name="delegationId"
        label="Giao Phó Chủ tịch ký thay"
        choices={choices}
        defaultValue={state.values?.delegationId ?? (choices.length === 1 ? choices[0]?.value : "")}
        error={state.fieldErrors?.delegationId?.[0]}
      />
      <Button disabled={pending} disabledReason={refusal}>
        Giao ký thay
      </Button>
    </form>
  );
}

/** The Chairman signs himself after all. */
export function TakeBackForm({ planId, refusal }: { planId: string; refusal?: string }) {
  const [state, action, pending] = useActionState(takeSignatureBackAction, emptyFormState);
  return (
    <form action={action} className="stack-tight">
      <ErrorSummary errors={formErrors(state)} />
      <input type="hidden" name="planId" value={planId} />
      <Button disabled={pending} disabledReason={refusal}>
        Lấy lại việc ký, Chủ tịch ký
      </Button>
    </form>
  );
}
