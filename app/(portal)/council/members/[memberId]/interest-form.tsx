"use client";

import { Button } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { type Choice, Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { declareInterestAction } from "../actions";

type InterestFormProps = {
  memberId: string;
  /** To whom: a unit of the commune, or one of those found by name. */
  to: "unit" | "recipient";
  choices: readonly Choice[];
};

/** A tie of a member: to a unit, or to a person, household or collective. */
export function InterestForm({ memberId, to, choices }: InterestFormProps) {
  const { state, errors, isSignedOut, pending, field, kept, formProps } = usePlainForm(
    declareInterestAction,
    {},
    `${to}-`,
  );
  const name = to === "unit" ? "unitId" : "recipientId";
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="memberId" value={kept("memberId", memberId)} />
      {choices.length === 0 ? (
        ["unitId", "recipientId"].map((each) => (
          <input key={each} type="hidden" name={each} value={state.values?.[each] ?? ""} />
        ))
      ) : to === "unit" ? (
        <Select label="Đơn vị" emptyLabel="Chọn đơn vị" choices={choices} {...field(name)} />
      ) : (
        <Radios label="Người, hộ, tập thể" choices={choices} {...field(name)} />
      )}
      <TextField
        label="Quan hệ"
        hint={to === "unit" ? "Ví dụ: nguyên Bí thư chi bộ" : "Ví dụ: con gái; em ruột của vợ"}
        {...field("reason")}
      />
      <Button variant="secondary" disabled={pending}>
        Ghi quan hệ
      </Button>
    </form>
  );
}
