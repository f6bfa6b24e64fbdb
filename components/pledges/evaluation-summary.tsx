import { Link } from "@/components/ui/link";
import type { PledgeEvaluation } from "@/lib/pledges/evaluation/queries";
import { formatMoment } from "@/lib/text/dates";
import { GradeTag } from "./grade-tag";

/** How a pledge was judged, and what its unit says to that: a few lines for the pledge's own page. */
export function EvaluationSummary({
  pledge: { id, evaluation, isOwn },
}: {
  pledge: Pick<PledgeEvaluation, "id" | "evaluation" | "isOwn">;
}) {
  if (!evaluation) return null;
  const { grade, note, decidedBy, decidedAt, agrees, answer, answeredAt } = evaluation;
  return (
    <section aria-labelledby="evaluation-title" className="stack-tight">
      <h2 id="evaluation-title">Đánh giá</h2>
      <p>
        <GradeTag grade={grade} />{" "}
        <span className="text-muted">
          {decidedBy.user.name}, {formatMoment(decidedAt)}
        </span>
      </p>
      {note && <p className="max-w-[68ch] whitespace-pre-line">{note}</p>}
      {agrees !== null && answeredAt && (
        <p>
          {agrees ? "Đơn vị đồng ý" : "Đơn vị có ý kiến"}
          {answer && `: ${answer}`} <span className="text-muted">({formatMoment(answeredAt)})</span>
        </p>
      )}
      <p>
        <Link href={`/pledges/${id}/evaluation`} className="tap">
          {isOwn && agrees === null ? "Xem từng điều, trả lời đánh giá" : "Xem từng điều"}
        </Link>
      </p>
    </section>
  );
}
