"use client";

import { Button } from "@/components/ui/button";
import { Checkboxes } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { usePlainForm } from "@/lib/web/use-plain-form";
import type { ChoiceGroup } from "../../nomination-choices";
import { addDecisionItemsAction } from "../actions";

type AddFormProps = { decisionId: string; version: number; groups: readonly ChoiceGroup[] };

/** More nominations into a decision not yet submitted. */
export function AddForm({ decisionId, version, groups }: AddFormProps) {
  const { state, errors, pending, formProps } = usePlainForm(addDecisionItemsAction);
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <input type="hidden" name="version" value={version} />
      {groups.map(({ award, title, choices }, index) => (
        <Checkboxes
          key={award}
          name="nominationIds"
          id={index === 0 ? "nominationIds" : `nominationIds-${award}`}
          label={title}
          choices={choices}
          defaultValues={state.values?.nominationIds?.split(",") ?? []}
        />
      ))}
      <Button disabled={pending}>Thêm vào danh sách</Button>
    </form>
  );
}
