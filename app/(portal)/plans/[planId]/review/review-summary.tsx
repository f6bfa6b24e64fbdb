import { holdersOf } from "@/lib/campaigns/approval/holder";
import type { SubmissionDetail } from "@/lib/campaigns/approval/queries";
import type { OfficialDocument } from "@/lib/documents/model";
import { formatLongDate, formatMoment } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";

type ReviewSummaryProps = {
  submission: SubmissionDetail;
  document: OfficialDocument;
  counts: {
    /** Null when it was not read before, or nothing changed. */
    changes: number | null;
    findings: string;
    /** Null for who may not read comments. */
    comments: number | null;
  };
};

/** What lies before the reader, in a few lines, each with the way to it. */
export function ReviewSummary({ submission, document, counts }: ReviewSummaryProps) {
  const { submittedBy, submittedAt, message, answerDueOn, code } = submission;
  const checked = submission.checks.filter(({ checkedAt }) => checkedAt !== null).length;
  return (
    <div className="stack-tight">
      <p>
        {submittedBy.user.name} trình lúc {formatMoment(submittedAt)} · biên nhận số {code} · trả
        lời chậm nhất {formatLongDate(readDay(answerDueOn))}
      </p>
      {message !== "" && (
        <blockquote className="max-w-[68ch] whitespace-pre-line break-words border-l-4 border-line pl-4">
          {message}
        </blockquote>
      )}
      <ul className="space-y-1">
        {counts.changes !== null && (
          <li>
            <a href="#changes" className="tap font-semibold">
              Khác bản đã đọc: {counts.changes} chỗ
            </a>
          </li>
        )}
        <li>
          <a href="#findings" className="tap">
            Kiểm tra: {counts.findings}
          </a>
        </li>
        {counts.comments !== null && (
          <li>
            <a href="#comments" className="tap">
              Ý kiến chưa xong: {counts.comments}
            </a>
          </li>
        )}
        <li>
          <a href="#checks" className="tap">
            Đã soát {checked} trong 2 phần
          </a>
          <span className="text-muted">
            {" "}
            · đang chờ{" "}
            {holdersOf(submission)
              .map(({ words }) => words)
              .join("; ")}
          </span>
        </li>
        <li>
          <a href="#paper" className="tap">
            Văn bản: {document.body.length} phần
            {document.annexes.length > 0 && `, ${document.annexes.length} phụ lục`}
          </a>
        </li>
      </ul>
    </div>
  );
}
