import { Link } from "@/components/ui/link";
import type { FactContent, PeriodContent } from "@/lib/campaigns/facts/fact";
import { factKindLabels } from "@/lib/campaigns/facts/labels";
import { factWords } from "@/lib/campaigns/facts/words";

/** A fact or a proposal as the panel needs it: plain data, also across to the browser. */
export type PanelFact = {
  /** The fact's id; null for a proposal. */
  id: string | null;
  key: string;
  clauseId: string | null;
  content: FactContent | PeriodContent;
};

type FactPanelProps = {
  planId: string;
  facts: readonly PanelFact[];
  currentClauseId: string | null;
};

/** The facts of a plan beside its sheet, those of the clause being written first, with ways to their pages. */
export function FactPanel({ planId, facts, currentClauseId }: FactPanelProps) {
  const base = `/plans/${planId}/facts`;
  const here = facts.filter(({ clauseId }) => clauseId !== null && clauseId === currentClauseId);
  const elsewhere = facts.filter((fact) => !here.includes(fact));
  const open = facts.filter(({ id }) => id === null).length;
  return (
    <div className="stack-tight">
      <p>
        {facts.length - open} dữ kiện đã xác nhận
        {open > 0 && `, ${open} đề xuất chờ xác nhận`}.{" "}
        <Link href={base} className="tap">
          Mở trang Dữ kiện
        </Link>
      </p>
      {currentClauseId !== null && (
        <section className="stack-tight">
          <h3>Mục đang soạn</h3>
          {here.length > 0 ? (
            <PanelList facts={here} base={base} />
          ) : (
            <p className="text-muted">Chưa có dữ kiện nào ở mục này.</p>
          )}
          <p>
            <Link
              href={`${base}/new?clause=${encodeURIComponent(currentClauseId)}`}
              className="tap"
            >
              Ghi mục này thành dữ kiện
            </Link>
          </p>
        </section>
      )}
      {elsewhere.length > 0 && (
        <section className="stack-tight">
          <h3>{currentClauseId === null ? "Các mục" : "Các mục khác"}</h3>
          <PanelList facts={elsewhere} base={base} />
        </section>
      )}
    </div>
  );
}

function PanelList({ facts, base }: { facts: readonly PanelFact[]; base: string }) {
  return (
    <ul className="divide-y divide-line border-y border-line text-sm">
      {facts.map(({ key, id, content }) => {
        const { title, detail } = factWords(content);
        return (
          <li key={key} className="py-2">
            <p className="text-muted">
              {factKindLabels[content.kind]}
              {id === null && " · chờ xác nhận"}
            </p>
            <p>
              <Link href={id === null ? `${base}#proposal-${content.kind}` : `${base}/${id}`}>
                {shortened(title)}
              </Link>
            </p>
            {detail && <p className="text-muted">{shortened(detail)}</p>}
          </li>
        );
      })}
    </ul>
  );
}

const shortened = (words: string) =>
  words.length <= 140 ? words : `${words.slice(0, 140).replace(/\s\S*$/u, "")}…`;
