import { campaignHref, paperHref } from "@/lib/campaigns/public/addresses";
import type { PublicPlan } from "@/lib/campaigns/public/brief";
import type { Piece } from "@/lib/campaigns/publication/excerpt";
import type { SearchAnswer } from "@/lib/campaigns/publication/search";
import { formatDate } from "@/lib/text/dates";
import { StandingTag } from "./standing-tag";

type SearchResultsProps = { base: string; words: string; answer: SearchAnswer; today: Date };

/** What was found, the words that were looked for marked; what to try where nothing was. */
export function SearchResults({ base, words, answer, today }: SearchResultsProps) {
  if (answer.kind === "none")
    return <NothingFound base={base} words={words} known={answer.known} />;
  const { results, page, pageCount } = answer;
  return (
    <section aria-labelledby="results-title" className="stack">
      <div>
        <h2 id="results-title">{headline(answer, words)}</h2>
        {answer.kind === "similar" && (
          <p className="text-muted">
            {answer.known.length > 0
              ? "Không văn bản nào có đủ các từ đã gõ. Dưới đây là văn bản có phần lớn các từ ấy."
              : "Không văn bản nào có đúng các từ đã gõ. Dưới đây là văn bản có tên gần giống."}
          </p>
        )}
      </div>
      <ol className="border-t border-line">
        {results.map(({ plan, title, excerpt }) => (
          <li key={plan.id} className="space-y-1 border-b border-line py-4">
            <h3>
              <a href={base + resultHref(plan)} className="tap">
                <Marked pieces={title} />
              </a>
            </h3>
            {excerpt && (
              <p className="max-w-[68ch]">
                <Marked pieces={excerpt} />
              </p>
            )}
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-base text-muted">
              <StandingTag plan={plan} today={today} />
              <span>
                Số {plan.number} ngày {formatDate(plan.issuedOn)}
              </span>
            </p>
          </li>
        ))}
      </ol>
      {pageCount > 1 && <Pages {...{ base, words, page, pageCount }} />}
    </section>
  );
}

/** A campaign's own plan stands on the campaign's page. */
function resultHref(plan: PublicPlan): string {
  const isOwn = plan.kind === "PLAN" && plan.amendmentKind === null && plan.state === "PUBLISHED";
  return isOwn ? campaignHref(plan) : paperHref(plan);
}

function headline({ kind, total }: SearchAnswer, words: string): string {
  return kind === "exact"
    ? `${total} kết quả cho “${words}”`
    : `${total} kết quả gần giống “${words}”`;
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, isFound }, index) =>
    isFound ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, always in the same order.
      <mark key={index} className="rounded-sm bg-gold-soft font-semibold text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}

type PagesProps = { base: string; words: string; page: number; pageCount: number };

function Pages({ base, words, page, pageCount }: PagesProps) {
  const href = (to: number) =>
    `${base}/tim-kiem?${new URLSearchParams({ q: words, trang: String(to) })}`;
  return (
    <nav aria-label="Phân trang" className="no-print flex flex-wrap items-center gap-x-5 gap-y-2">
      {page > 1 && (
        <a href={href(page - 1)} rel="prev" className="tap">
          Trang trước
        </a>
      )}
      <span aria-current="page">
        Trang {page} / {pageCount}
      </span>
      {page < pageCount && (
        <a href={href(page + 1)} rel="next" className="tap">
          Trang sau
        </a>
      )}
    </nav>
  );
}

function NothingFound({
  base,
  words,
  known,
}: {
  base: string;
  words: string;
  known: readonly string[];
}) {
  const fewer = known.join(" ");
  return (
    <section aria-labelledby="results-title" className="reading">
      <h2 id="results-title">Không tìm thấy “{words}”</h2>
      <ul>
        <li>Xem lại chính tả, hoặc gõ ít từ hơn: tên phong trào, tên bản, việc phải làm.</li>
        {fewer && (
          <li>
            Thử tìm <a href={`${base}/tim-kiem?${new URLSearchParams({ q: fewer })}`}>{fewer}</a>
          </li>
        )}
        <li>
          <a href={`${base}/phong-trao`}>Xem tất cả phong trào</a>
        </li>
      </ul>
    </section>
  );
}
