"use client";

import { Button } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { correctLineAction } from "./actions";

type CorrectFormProps = {
  reportId: string;
  lineId: string;
  /** "" where the line is in words. */
  measure: string;
  value: string;
  words: string;
  /** What stands there now (`shownLine`). */
  shownNow?: string;
  button: string;
};

/** What should stand in a line of an accepted report, and why. */
export function CorrectForm({
  reportId,
  lineId,
  measure,
  value,
  words,
  shownNow,
  button,
}: CorrectFormProps) {
  const { state, errors, errorOf, isSending, formProps } = useKeptForm(
    correctLineAction,
    `/reports/${reportId}/correct?line=${lineId}`,
  );
  const shown = (name: string, otherwise: string) => state.values?.[name] ?? otherwise;
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="lineId" value={lineId} />
      <input type="hidden" name="shown" value={shownNow ?? state.values?.shown} />
      {(measure !== "" || state.values?.value) && (
        <TextField
          name="value"
          label="Số đúng"
          inputMode="decimal"
          autoComplete="off"
          width="short"
          unit={measure}
          defaultValue={shown("value", value)}
          error={errorOf("value")}
        />
      )}
      <TextArea
        name="words"
        label={measure === "" ? "Lời đúng" : "Nói thêm"}
        optional={measure !== ""}
        rows={2}
        defaultValue={shown("words", words)}
        error={errorOf("words")}
      />
      <TextArea
        name="reason"
        label="Lý do"
        hint="Vì sao số cũ không đúng, theo sổ hay biên bản nào."
        rows={2}
        defaultValue={shown("reason", "")}
        error={errorOf("reason")}
      />
      <Button disabled={isSending}>{isSending ? "Đang gửi…" : button}</Button>
    </form>
  );
}
