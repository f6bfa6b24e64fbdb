"use client";

import { Button } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { useKeptForm } from "@/lib/web/use-kept-form";
import { answerEvaluationAction } from "./actions";

/** What the unit says of how it was judged. */
export function AnswerForm({
  pledgeId,
  version,
  answer,
}: {
  pledgeId: string;
  version: number;
  answer: string;
}) {
  const { state, errors, errorOf, kept, isSending, formProps } = useKeptForm(
    answerEvaluationAction,
    `/pledges/${pledgeId}/evaluation?form=answer`,
  );
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={state.isSignedOut} />
      <input type="hidden" name="pledgeId" value={pledgeId} />
      <input type="hidden" name="version" value={kept("version", version)} />
      <Radios
        name="agrees"
        label="Đơn vị có đồng ý không"
        choices={[
          { value: "true", label: "Đồng ý với đánh giá" },
          { value: "false", label: "Có ý kiến" },
        ]}
        defaultValue={state.values?.agrees}
        error={errorOf("agrees")}
      />
      <TextArea
        name="answer"
        label="Ý kiến của đơn vị"
        hint="Có ý kiến thì ghi chỗ nào chưa đúng, theo sổ hay biên bản nào."
        rows={3}
        defaultValue={state.values?.answer ?? answer}
        error={errorOf("answer")}
      />
      <Button disabled={isSending}>{isSending ? "Đang gửi…" : "Gửi trả lời"}</Button>
    </form>
  );
}
