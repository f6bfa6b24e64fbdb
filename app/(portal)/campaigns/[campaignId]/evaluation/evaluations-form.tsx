"use client";

import { Button } from "@/components/ui/button";
import { Checkboxes } from "@/components/ui/choices";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { Link } from "@/components/ui/link";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { gradeLabels } from "@/lib/pledges/state";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { decideEvaluationsAction } from "./actions";

export type JudgedUnit = {
  pledgeId: string;
  version: number;
  unit: string;
  /** "3/4 điều đạt; theo số liệu: Đạt". */
  words: string;
  /** What was decided, and what the unit says; "" before. */
  decided: string;
  /** That the figures are not what they were then, so that it may be confirmed; "" where they are. */
  changed: string;
  grade: string;
  note: string;
};

type EvaluationsFormProps = { campaignId: string; round: string; units: readonly JudgedUnit[] };

const choices = Object.entries(gradeLabels).map(([value, label]) => ({ value, label }));

/** All units on one page, each filled in as its figures say. */
export function EvaluationsForm({ campaignId, round, units }: EvaluationsFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(
    decideEvaluationsAction,
    `/campaigns/${campaignId}/evaluation${round ? `?round=${round}` : ""}`,
  );
  const shown = (name: string, otherwise: string) => state.values?.[name] ?? otherwise;
  // Before somebody who must sign in again: their own words, and no unit's name.
  const listed = units.length > 0 ? units : sentUnits(state.values ?? {});
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      {state.fieldErrors && state.message && <p role="status">{state.message}</p>}
      <input type="hidden" name="campaignId" value={campaignId} />
      <input type="hidden" name="round" value={round} />
      <ul className="border-t border-line">
        {listed.map(({ pledgeId, version, unit, words, decided, changed, grade, note }) => {
          const noteName = `note-${pledgeId}`;
          const confirmName = `confirm-${pledgeId}`;
          return (
            <li
              key={pledgeId}
              className="grid gap-x-6 gap-y-2 border-b border-line py-4 lg:grid-cols-[1fr_12rem_1fr]"
            >
              <div className="min-w-0">
                <Link href={`/pledges/${pledgeId}/evaluation`} className="font-semibold">
                  {unit}
                </Link>
                <p>{words}</p>
                {decided && <p className="text-sm text-muted">{decided}</p>}
                {(changed || state.values?.[confirmName]) && (
                  <Checkboxes
                    name={confirmName}
                    label={changed}
                    choices={[{ value: "on", label: "Đánh giá lại theo số liệu nay" }]}
                    defaultValues={state.values?.[confirmName] ? ["on"] : []}
                  />
                )}
              </div>
              <input type="hidden" name={`version-${pledgeId}`} value={version} />
              <Select
                name={`grade-${pledgeId}`}
                label="Đánh giá"
                aria-label={`Đánh giá ${unit}`}
                emptyLabel="Chưa đánh giá"
                choices={choices}
                defaultValue={shown(`grade-${pledgeId}`, grade)}
              />
              <TextField
                name={noteName}
                label="Nhận xét, lý do khác số liệu"
                aria-label={`Nhận xét ${unit}`}
                defaultValue={shown(noteName, note)}
                error={errorOf(noteName)}
              />
            </li>
          );
        })}
      </ul>
      <Button disabled={isSending}>
        {isSending ? "Đang ghi…" : "Ghi đánh giá, báo các đơn vị"}
      </Button>
    </form>
  );
}

function sentUnits(values: Readonly<Record<string, string>>): JudgedUnit[] {
  return Object.entries(values).flatMap(([name, version], index) => {
    const pledgeId = /^version-(.+)$/.exec(name)?.[1];
    if (!pledgeId) return [];
    const unit = `Đơn vị ${index + 1}`;
    const unknown = { words: "", decided: "", changed: "", grade: "", note: "" };
    return [{ pledgeId, version: Number(version), unit, ...unknown }];
  });
}
