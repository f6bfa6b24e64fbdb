import type { ReactNode } from "react";
import { TextComparison } from "@/components/documents/text-comparison";
import { Details } from "@/components/ui/details";
import { Link } from "@/components/ui/link";
import type { OriginReport } from "@/lib/documents/origins";
import { wordsOfClause } from "@/lib/documents/origins";
import type { Place } from "@/lib/documents/walk";

type OriginListsProps = {
  report: OriginReport;
  /** Pages whose clauses have the anchors `clause-<id>`. */
  superiorHref: string;
  ownHref: string;
};

/** What became of the superior plan's clauses; each leads to both places. */
export function OriginLists({ report, superiorHref, ownHref }: OriginListsProps) {
  const { unchanged, changed, leftOut } = report;
  const above = (place: Place) => <ClauseLink href={superiorHref} place={place} name="cấp trên" />;
  const own = (place: Place) => <ClauseLink href={ownHref} place={place} name="của xã" />;
  return (
    <>
      <section className="stack-tight">
        <h3>Lấy sang và đã sửa ({changed.length})</h3>
        {changed.length === 0 && <p className="text-muted">Chưa sửa câu nào đã lấy sang.</p>}
        {changed.map((pair) => (
          <div key={pair.own.clause.id} className="space-y-1">
            <p className="text-sm">
              {above(pair.superior)} · {own(pair.own)}
            </p>
            <TextComparison rows={pair.rows} beforeTitle="Cấp trên" afterTitle="Kế hoạch của xã" />
          </div>
        ))}
      </section>
      <section className="stack-tight">
        <h3>Chưa lấy ({leftOut.length})</h3>
        {leftOut.length === 0 ? (
          <p className="text-muted">Mọi mục của kế hoạch cấp trên đã được lấy sang.</p>
        ) : (
          [...Map.groupBy(leftOut, partOf)].map(([part, places]) => (
            <div key={part}>
              <h4 className="text-base">{part}</h4>
              <Clauses>
                {places.map((place) => (
                  <li key={place.clause.id} className="border-b border-line py-2">
                    <Words place={place} />
                    <p className="text-sm">{above(place)}</p>
                  </li>
                ))}
              </Clauses>
            </div>
          ))
        )}
      </section>
      <section className="stack-tight">
        <h3>Lấy nguyên văn ({unchanged.length})</h3>
        {unchanged.length > 0 && (
          <Details summary={`Xem ${unchanged.length} mục`}>
            <Clauses>
              {unchanged.map((pair) => (
                <li key={pair.own.clause.id} className="border-b border-line py-2">
                  <Words place={pair.own} />
                  <p className="text-sm">
                    {above(pair.superior)} · {own(pair.own)}
                  </p>
                </li>
              ))}
            </Clauses>
          </Details>
        )}
      </section>
    </>
  );
}

const Clauses = ({ children }: { children: ReactNode }) => (
  <ul className="max-w-3xl border-t border-line">{children}</ul>
);

/** The part of the superior plan it stands in. */
function partOf({ clause, ancestors }: Place): string {
  const part = ancestors[0] ?? clause;
  return part.heading ? `${part.label} ${wordsOfClause(part)}`.trim() : "Nội dung";
}

function Words({ place: { clause } }: { place: Place }) {
  return (
    <p className="whitespace-pre-line break-words">
      {clause.label && !["-", "+", "*"].includes(clause.label) && `${clause.label} `}
      {wordsOfClause(clause)}
    </p>
  );
}

function ClauseLink({ href, place, name }: { href: string; place: Place; name: string }) {
  const cited = place.path ? `Mục ${place.path}` : "Đoạn này";
  return <Link href={`${href}#clause-${place.clause.id}`}>{`${cited}, kế hoạch ${name}`}</Link>;
}
