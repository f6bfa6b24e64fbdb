"use client";

import { Button } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { type Choice, Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { choiceLabels } from "@/lib/council/state";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { giveWrittenOpinionAction } from "./actions";

type OpinionFormProps = {
  sessionId: string;
  items: readonly Choice[];
  /** Whose paper is entered; empty: the person's own. */
  members: readonly Choice[];
};

const choices = Object.entries(choiceLabels).map(([value, label]) => ({ value, label }));

/** What an absent member says in writing; the minutes name it. */
export function OpinionForm({ sessionId, items, members }: OpinionFormProps) {
  const { state, errors, errorOf, kept, isSending, formProps } = useKeptForm(
    giveWrittenOpinionAction,
    `/council/sessions/${sessionId}/vote?opinion`,
  );
  const { values, isSignedOut } = state;
  const isBare = isSignedOut && items.length === 0;
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="sessionId" value={kept("sessionId", sessionId)} />
      {isBare ? (
        <>
          <input type="hidden" name="itemId" value={values?.itemId ?? ""} />
          <input type="hidden" name="memberId" value={values?.memberId ?? ""} />
        </>
      ) : (
        <>
          {members.length > 0 && (
            <Select
              name="memberId"
              label="Ý kiến của"
              emptyLabel="Chọn người vắng mặt"
              choices={members}
              defaultValue={values?.memberId ?? ""}
              error={errorOf("memberId")}
            />
          )}
          <Select
            name="itemId"
            label="Nội dung"
            emptyLabel="Chọn nội dung"
            choices={items}
            defaultValue={values?.itemId ?? ""}
            error={errorOf("itemId")}
          />
        </>
      )}
      <Radios
        name="choice"
        id="opinion-choice"
        label="Ý kiến"
        choices={choices}
        defaultValue={values?.choice}
        error={errorOf("choice")}
      />
      <TextArea
        name="note"
        id="opinion-note"
        label="Lời ghi"
        optional
        rows={2}
        defaultValue={values?.note}
        error={errorOf("note")}
      />
      <Button variant="secondary" disabled={isSending}>
        {isSending ? "Đang ghi…" : "Ghi ý kiến bằng văn bản"}
      </Button>
    </form>
  );
}
