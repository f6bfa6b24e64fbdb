"use client";

import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { Checkboxes } from "@/components/ui/choices";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import type { Choice } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { correctDecisionAction } from "./actions";

type CorrectFormProps = { decisionId: string; choices: readonly Choice[] };

/** Who is written wrongly, and why. */
export function CorrectForm({ decisionId, choices }: CorrectFormProps) {
  const { state, errors, isSignedOut, field, pending, formProps } =
    usePlainForm(correctDecisionAction);
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <Checkboxes
        name="itemIds"
        label="Lời ghi sai của"
        choices={choices}
        defaultValues={state.values?.itemIds?.split(",") ?? []}
        error={state.fieldErrors?.itemIds?.[0]}
      />
      <TextArea
        {...field("grounds")}
        label="Lý do đính chính"
        hint="Ví dụ: ghi sai tên so với hồ sơ đề nghị. Ghi thành một câu; câu này in trong quyết định."
        rows={4}
      />
      <ButtonGroup>
        <Button disabled={pending}>Soạn quyết định đính chính</Button>
        <ButtonLink href={`/decisions/${decisionId}`} variant="secondary">
          Không đính chính
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
