"use client";

import { useActionState } from "react";
import { FactFields, type FieldOf } from "@/components/campaigns/facts/fact-fields";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { Select } from "@/components/ui/select";
import { type FactKind, factKinds } from "@/lib/campaigns/facts/fact";
import type { FactFormValues } from "@/lib/campaigns/facts/form-values";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState } from "@/lib/web/form-state";
import type { KeptFormState } from "@/lib/web/signed-out-state";
import { chosenUnits } from "./chosen-units";

type FactFormProps = {
  planId: string;
  kind: FactKind;
  /** The fact being changed; a new one when absent. */
  fact?: { id: string; version: number };
  values: FactFormValues;
  /** The clause it points at; "" for one to be written, or to keep a clause that is gone. */
  clauseId: string;
  /** Names the clause to be written, so that a form sent twice writes one. */
  newClauseId?: string;
  clauses: readonly { value: string; label: string }[];
  units: readonly { id: string; name: string }[];
  action: (previous: KeptFormState, formData: FormData) => Promise<KeptFormState>;
};

/** One fact by hand. */
export function FactForm({
  planId,
  kind: begun,
  fact,
  values,
  clauseId,
  newClauseId,
  clauses,
  units,
  action,
}: FactFormProps) {
  const [state, formAction, pending] = useActionState<KeptFormState, FormData>(
    action,
    emptyFormState,
  );
  const kind = factKinds.find((each) => each === state.values?.kind) ?? begun;
  // The page of somebody who must sign in again knows no clauses and no units: what was chosen is handed on unseen.
  const isBlind = state.isSignedOut && clauses.length === 0;
  const clauseToWrite = isBlind ? state.values?.newClauseId : newClauseId;
  const given = (name: string) => state.values?.[name] ?? values[name];
  const field: FieldOf = (name) => {
    const value = given(name);
    return {
      name,
      defaultValue: typeof value === "string" ? value : "",
      error: state.fieldErrors?.[name]?.[0],
    };
  };
  return (
    <form
      // What was sent is what the fields begin with after an error.
      key={JSON.stringify(state.values)}
      action={formAction}
      className="stack"
      noValidate
    >
      <KeptFormErrors errors={formErrors(state)} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="kind" value={kind} />
      {fact && <input type="hidden" name="factId" value={fact.id} />}
      {fact && (
        <input
          type="hidden"
          name="factVersion"
          value={isBlind ? state.values?.factVersion : fact.version}
        />
      )}
      {clauseToWrite && <input type="hidden" name="newClauseId" value={clauseToWrite} />}
      {isBlind &&
        chosenUnits(given("unitIds")).map((id) => (
          <input key={id} type="hidden" name="unitIds" value={id} />
        ))}
      <FactFields kind={kind} field={field} units={units} unitIds={chosenUnits(given("unitIds"))} />
      {isBlind ? (
        <input type="hidden" name="clauseId" value={state.values?.clauseId ?? ""} />
      ) : (
        <Select
          name="clauseId"
          label="Nêu ở đâu trong văn bản"
          hint={
            newClauseId
              ? "Điểm đã có câu văn nêu điều này; chưa có thì để phần mềm viết thành một điểm mới."
              : undefined
          }
          emptyLabel={newClauseId ? "Viết thành một điểm mới" : "Giữ như cũ"}
          choices={clauses}
          defaultValue={state.values?.clauseId ?? clauseId}
          error={state.fieldErrors?.clauseId?.[0]}
        />
      )}
      <ButtonGroup>
        <Button disabled={pending}>{fact ? "Lưu dữ kiện" : "Ghi dữ kiện"}</Button>
        <ButtonLink href={`/plans/${planId}/facts`} variant="secondary">
          Quay lại
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
