"use client";

import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { Checkboxes } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { beginDecisionAction } from "../actions";
import type { ChoiceGroup } from "../nomination-choices";

type BeginFormProps = { kind: "AWARD" | "HIGHER"; groups: readonly ChoiceGroup[] };

/** Ticked to begin with: those the Council is for. */
export function BeginForm({ kind, groups }: BeginFormProps) {
  const { state, errors, pending, formProps } = usePlainForm(beginDecisionAction);
  const kept = state.values?.nominationIds?.split(",");
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="kind" value={kind} />
      {groups.map(({ award, title, choices, chosen }, index) => (
        <Checkboxes
          key={award}
          name="nominationIds"
          id={index === 0 ? "nominationIds" : `nominationIds-${award}`}
          label={title}
          choices={choices}
          defaultValues={kept ?? chosen}
        />
      ))}
      <ButtonGroup>
        <Button disabled={pending}>
          {kind === "HIGHER"
            ? "Lập tờ trình với các đề nghị này"
            : "Lập quyết định với các đề nghị này"}
        </Button>
        <ButtonLink href="/decisions" variant="secondary">
          Chưa lập, về danh sách
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
