import { Link } from "@/components/ui/link";
import { namesOf } from "@/lib/pledges/reviews/compare";
import type { ReviewFigures } from "@/lib/pledges/reviews/figures";
import { periodNames } from "@/lib/pledges/reviews/report-facts";

type QuotesProps = { figures: ReviewFigures };

/** What units wrote of what was hard, and what they ask for: which unit, in which report. */
export function ReviewQuotes({ figures }: QuotesProps) {
  return (
    <>
      <Quotes figures={figures} kind="difficulty" title="Khó khăn, tồn tại các đơn vị nêu" />
      <Quotes figures={figures} kind="proposal" title="Đề xuất, kiến nghị" />
    </>
  );
}

function Quotes({
  figures,
  kind,
  title,
}: QuotesProps & { kind: "difficulty" | "proposal"; title: string }) {
  const quotes = figures.quotes.filter((quote) => quote.kind === kind);
  const nameOf = namesOf(figures);
  const periodName = periodNames(figures.things);
  return (
    <section aria-labelledby={kind} className="stack-tight">
      <h2 id={kind}>{title}</h2>
      {quotes.length === 0 ? (
        <p>Không đơn vị nào nêu trong báo cáo.</p>
      ) : (
        <ul className="stack-tight max-w-[68ch]">
          {quotes.map(({ reportId, unitId, period, words }) => (
            <li key={reportId}>
              <blockquote className="border-l-4 border-line pl-4 whitespace-pre-line">
                {words}
              </blockquote>
              <p className="text-muted">
                {nameOf(unitId)},{" "}
                <Link href={`/reports/${reportId}`}>báo cáo {periodName(period)}</Link>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The stories that went into the report: those the people told of have agreed to. */
export function ReviewStories({ campaignId, figures }: QuotesProps & { campaignId: string }) {
  const nameOf = namesOf(figures);
  return (
    <section aria-labelledby="stories" className="stack-tight">
      <h2 id="stories">Điển hình tiên tiến</h2>
      {figures.stories.length === 0 ? (
        <p>
          Chưa có điển hình nào được người nêu tên đồng ý.{" "}
          <Link href={`/campaigns/${campaignId}/stories`}>Chọn từ báo cáo của các đơn vị</Link>
        </p>
      ) : (
        <ul className="list-disc pl-5">
          {figures.stories.map(({ storyId, title, unitId }) => (
            <li key={storyId}>
              <Link href={`/campaigns/${campaignId}/stories/${storyId}`}>{title}</Link>,{" "}
              {nameOf(unitId)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
