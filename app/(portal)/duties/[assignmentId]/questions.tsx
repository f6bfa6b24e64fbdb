import type { DutyQuestion } from "@/lib/campaigns/duties/questions";
import { formatMoment } from "@/lib/text/dates";
import { answerQuestionAction, askQuestionAction } from "./actions";
import { DutyForm } from "./duty-form";
import { answerField, questionField } from "./words";

type QuestionsProps = {
  assignmentId: string;
  questions: readonly DutyQuestion[];
  mayAsk: boolean;
  mayAnswer: boolean;
};

/** What the units asked of the duty and what the office answered. */
export function Questions({ assignmentId, questions, mayAsk, mayAnswer }: QuestionsProps) {
  return (
    <section aria-labelledby="questions-title" className="stack-tight">
      <h2 id="questions-title">Hỏi và trả lời</h2>
      {questions.length === 0 && <p className="text-muted">Chưa có câu hỏi nào.</p>}
      {questions.length > 0 && (
        <ul className="border-t border-line">
          {questions.map((question) => (
            <li
              key={question.id}
              id={`question-${question.id}`}
              className="stack-tight border-b border-line py-3"
            >
              <Words
                who={`${question.askedBy.user.name}, ${question.unit.name}`}
                at={question.askedAt}
                words={question.question}
              />
              {question.answer !== null && question.answeredBy && question.answeredAt ? (
                <div className="ml-4 border-l-4 border-line pl-4">
                  <Words
                    who={`${question.answeredBy.user.name}, ${question.answeredBy.position}`}
                    at={question.answeredAt}
                    words={question.answer}
                  />
                </div>
              ) : mayAnswer ? (
                <DutyForm
                  action={answerQuestionAction}
                  hidden={{ assignmentId, questionId: question.id }}
                  words={answerField}
                  idPrefix={`answer-${question.id}`}
                  button="Gửi trả lời"
                />
              ) : (
                <p className="text-sm text-muted">Đang chờ thường trực thi đua trả lời.</p>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayAsk && (
        <DutyForm
          key={questions.length}
          action={askQuestionAction}
          hidden={{ assignmentId }}
          words={questionField}
          idPrefix="ask"
          variant="secondary"
          button="Gửi câu hỏi"
        />
      )}
    </section>
  );
}

function Words({ who, at, words }: { who: string; at: Date; words: string }) {
  return (
    <div>
      <p className="text-sm text-muted">
        {who} · {formatMoment(at)}
      </p>
      <p className="max-w-[68ch] whitespace-pre-line">{words}</p>
    </div>
  );
}
