import { StatusTag } from "@/components/ui/status-tag";
import { formatAmount } from "@/lib/pledges/amounts";
import type { ReportLine } from "@/lib/pledges/reports/report-lines";
import { formatMoment } from "@/lib/text/dates";

type LineCorrectionsProps = Pick<ReportLine, "measure" | "corrections">;

const states = {
  PENDING: { tone: "waiting", label: "Đính chính chờ thường trực trả lời" },
  ACCEPTED: { tone: "done", label: "Đã đính chính" },
  REFUSED: { tone: "stopped", label: "Không nhận đính chính" },
} as const;

/** What stood in a line, what was to stand, and why; the first first. */
export function LineCorrections({ measure, corrections }: LineCorrectionsProps) {
  if (corrections.length === 0) return null;
  return (
    <ul className="stack-tight border-l-4 border-line pl-4">
      {corrections.map((each) => {
        const { tone, label } = states[each.state];
        return (
          <li key={each.id}>
            <StatusTag tone={tone}>{label}</StatusTag>
            <p>
              {said(each.earlierValue, each.earlierWords, measure)} →{" "}
              <strong className="font-semibold">{said(each.value, each.words, measure)}</strong>. Lý
              do: {each.reason}
            </p>
            <p className="text-sm text-muted">
              {each.askedBy.user.name}, {formatMoment(each.askedAt)}
              {each.decidedBy &&
                each.decidedAt &&
                each.decidedBy.user.name !== each.askedBy.user.name &&
                ` · trả lời: ${each.decidedBy.user.name}, ${formatMoment(each.decidedAt)}`}
              {each.decisionNote && ` · ${each.decisionNote}`}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function said(value: { toString(): string } | null, words: string, measure: string): string {
  const figure = value === null ? "" : [formatAmount(value), measure].filter(Boolean).join(" ");
  return [figure, words].filter(Boolean).join("; ") || "để trống";
}
