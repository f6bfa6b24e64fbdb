"use client";

import { Button } from "@/components/ui/button";
import { Checkboxes, Radios } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { Details } from "@/components/ui/details";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import type { Choice } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { noteAnswerAction } from "../actions";

type AnswerFormProps = {
  decisionId: string;
  version: number;
  /** Those the higher level may have decided about in one paper. */
  waiting: readonly Choice[];
};

/** What the higher level decided about those put forward: of one decision, whoever is in it. */
export function AnswerForm({ decisionId, version, waiting }: AnswerFormProps) {
  const form = usePlainForm(noteAnswerAction, {}, "answer-");
  const { state, errors, isSignedOut, kept, pending, formProps } = form;
  return (
    <form {...formProps} className="stack-tight">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <input type="hidden" name="version" value={kept("version", version)} />
      <Checkboxes
        name="itemIds"
        id="answer-itemIds"
        label="Ai có kết quả"
        hint="Cùng một quyết định của cấp trên thì chọn hết một lần."
        choices={waiting}
        defaultValues={state.values?.itemIds?.split(",") ?? []}
        error={state.fieldErrors?.itemIds?.[0]}
      />
      <AnswerFields field={form.field} />
      <Button variant="secondary" disabled={pending}>
        Ghi kết quả
      </Button>
    </form>
  );
}

type CorrectAnswerFormProps = {
  decisionId: string;
  version: number;
  itemId: string;
  noted: { outcome: string; number: string; on: string };
};

/** What was noted wrongly of one of them. */
export function CorrectAnswerForm({ decisionId, version, itemId, noted }: CorrectAnswerFormProps) {
  const { errors, isSignedOut, field, kept, pending, formProps } = usePlainForm(
    noteAnswerAction,
    noted,
    `${itemId}-`,
  );
  return (
    <Details summary="Sửa kết quả đã ghi" open={errors.length > 0}>
      <form {...formProps} className="stack-tight">
        <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
        <input type="hidden" name="decisionId" value={decisionId} />
        <input type="hidden" name="version" value={kept("version", version)} />
        <input type="hidden" name="itemIds" value={itemId} />
        <AnswerFields field={field} />
        <TextField {...field("reason")} label="Lý do sửa" />
        <Button variant="secondary" disabled={pending}>
          Sửa kết quả
        </Button>
      </form>
    </Details>
  );
}

type Field = ReturnType<typeof usePlainForm>["field"];

function AnswerFields({ field }: { field: Field }) {
  return (
    <>
      <Radios
        {...field("outcome")}
        label="Kết quả"
        choices={[
          { value: "APPROVED", label: "Được tặng" },
          { value: "REJECTED", label: "Không được tặng" },
        ]}
      />
      <TextField {...field("number")} label="Số quyết định của cấp trên" width="short" />
      <DateField {...field("on")} label="Ngày quyết định" />
    </>
  );
}
