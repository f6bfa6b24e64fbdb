import { PageHeading } from "@/components/ui/page-heading";
import { answerQuestionAction, askQuestionAction, finishDutyAction } from "./actions";
import { DutyForm } from "./duty-form";
import { answerField, noteField, questionField } from "./words";

type SignedOutDutyProps = {
  assignmentId: string;
  /** Which form of the page was sent, as its address says: `ask`, `done-…`, `answer-…`. */
  form: string;
};

/** What was typed, before somebody who must sign in again: nothing of the duty. */
export function SignedOutDuty({ assignmentId, form }: SignedOutDutyProps) {
  const id = form.slice(form.indexOf("-") + 1);
  return (
    <>
      <PageHeading title="Việc của đơn vị" />
      <p>Chưa gửi được.</p>
      {form === "ask" && (
        <DutyForm
          idPrefix={form}
          action={askQuestionAction}
          hidden={{ assignmentId }}
          words={questionField}
          button="Gửi câu hỏi"
        />
      )}
      {form.startsWith("done-") && (
        <DutyForm
          idPrefix={form}
          action={finishDutyAction}
          hidden={{ assignmentId, occurrence: id }}
          words={noteField}
          button="Đánh dấu đã xong"
        />
      )}
      {form.startsWith("answer-") && (
        <DutyForm
          idPrefix={form}
          action={answerQuestionAction}
          hidden={{ assignmentId, questionId: id }}
          words={answerField}
          button="Gửi trả lời"
        />
      )}
    </>
  );
}
