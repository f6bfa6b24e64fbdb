"use client";

import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { Choice } from "@/components/ui/select";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { handDecisionAction } from "../actions";

type HandFormProps = { decisionId: string; version: number; choices: readonly Choice[] };

/** Which delegation it is signed by. */
export function HandForm({ decisionId, version, choices }: HandFormProps) {
  const { errors, field, pending, formProps } = usePlainForm(handDecisionAction, {
    delegationId: choices.length === 1 ? (choices[0]?.value ?? "") : "",
  });
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <input type="hidden" name="version" value={version} />
      <Radios {...field("delegationId")} label="Người ký thay" choices={choices} />
      <ButtonGroup>
        <Button disabled={pending}>Giao ký thay</Button>
        <ButtonLink href={`/decisions/${decisionId}`} variant="secondary">
          Chưa giao
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
