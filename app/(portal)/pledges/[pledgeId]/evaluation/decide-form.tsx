"use client";

import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { gradeLabels } from "@/lib/pledges/state";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { decideEvaluationAction } from "./actions";

type JudgedItem = {
  id: string;
  indicator: string;
  /** "520 mét, đạt 640 mét, bằng 123%". */
  words: string;
  /** As decided, or as the figures say; "" for words nobody has judged. */
  grade: string;
  note: string;
};

type DecideFormProps = {
  pledgeId: string;
  version: number;
  grade: string;
  note: string;
  items: readonly JudgedItem[];
  /** Opens the list of promises: one of them is in words. */
  opensItems: boolean;
};

const choices = Object.entries(gradeLabels).map(([value, label]) => ({ value, label }));

/** The office's judgement, filled in as the figures say. */
export function DecideForm({ pledgeId, version, grade, note, items, opensItems }: DecideFormProps) {
  const { state, errors, errorOf, kept, isSending, formProps } = useKeptForm(
    decideEvaluationAction,
    `/pledges/${pledgeId}/evaluation?form=decide`,
  );
  const shown = (name: string, otherwise: string) => state.values?.[name] ?? otherwise;
  // Before somebody who must sign in again: their own words, and nothing of the pledge.
  const listed = items.length > 0 ? items : sentItems(state.values ?? {});
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="pledgeId" value={pledgeId} />
      <input type="hidden" name="version" value={kept("version", version)} />
      {listed.length > 0 && (
        <Details summary="Đánh giá từng điều" open={opensItems || state.isSignedOut}>
          {listed.map((item) => (
            <div key={item.id} className="stack-tight border-b border-line pb-4 last:border-b-0">
              <Select
                name={`grade-${item.id}`}
                label={item.indicator}
                hint={item.words}
                emptyLabel="Không đánh giá điều này"
                choices={choices}
                defaultValue={shown(`grade-${item.id}`, item.grade)}
              />
              <TextField
                name={`note-${item.id}`}
                label="Lý do, khi khác với số liệu"
                optional
                defaultValue={shown(`note-${item.id}`, item.note)}
              />
            </div>
          ))}
        </Details>
      )}
      <Select
        name="grade"
        label="Đánh giá chung"
        emptyLabel="Chọn mức"
        choices={choices}
        defaultValue={shown("grade", grade)}
        error={errorOf("grade")}
      />
      <TextArea
        name="note"
        label="Nhận xét gửi đơn vị"
        hint="Khác với số liệu thì phải ghi lý do."
        rows={3}
        defaultValue={shown("note", note)}
        error={errorOf("note")}
      />
      <Button disabled={isSending}>{isSending ? "Đang ghi…" : "Đánh giá, báo đơn vị"}</Button>
    </form>
  );
}

function sentItems(values: Readonly<Record<string, string>>): JudgedItem[] {
  const ids = Object.keys(values).flatMap((name) => /^grade-(.+)$/.exec(name)?.[1] ?? []);
  return ids.map((id, index) => ({
    id,
    indicator: `Điều ${index + 1}`,
    words: "",
    grade: "",
    note: "",
  }));
}
