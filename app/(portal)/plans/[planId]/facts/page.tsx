import { Check, FilePlus2 } from "lucide-react";
import type { Metadata } from "next";
import { FactItem } from "@/components/campaigns/facts/fact-item";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { type Fact, type FactKind, factKinds, type Proposal } from "@/lib/campaigns/facts/fact";
import { factKindLabels } from "@/lib/campaigns/facts/labels";
import { type ClausePlace, clausePlaces } from "@/lib/campaigns/facts/place";
import { findPlanFacts, type PlanFactsView } from "@/lib/campaigns/facts/queries";
import { factWords, periodWords } from "@/lib/campaigns/facts/words";
import { canSavePlan } from "@/lib/campaigns/policy";
import { loadPlan } from "../load-plan";
import { PlanHeading } from "../plan-heading";
import { AnswerButton } from "./answer-button";

export const metadata: Metadata = { title: "Dữ kiện" };

export default async function FactsPage({ params }: PageProps<"/plans/[planId]/facts">) {
  const { actor, plan } = await loadPlan(params);
  const view = await findPlanFacts(actor, plan);
  const page: PageData = {
    planId: plan.id,
    view,
    places: new Map(clausePlaces(plan.document).map((place) => [place.id, place])),
    maySave: canSavePlan(actor, plan).allowed,
  };
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="facts" />
      <div className="stack">
        <p className="max-w-[68ch]">
          Dữ kiện là những điều kế hoạch nêu mà phần mềm dùng lại khi theo dõi, nhắc hạn và xét khen
          thưởng. Mỗi dữ kiện dẫn tới câu văn nêu nó; văn bản vẫn là gốc, xác nhận dữ kiện không sửa
          chữ nào.
        </p>
        {page.maySave && <TopActions {...page} />}
        <Period {...page} />
        {factKinds.map((kind) => (
          <KindSection key={kind} kind={kind} {...page} />
        ))}
        {view.dismissed.length > 0 && <Dismissed {...page} />}
      </div>
    </>
  );
}

type PageData = {
  planId: string;
  view: PlanFactsView;
  places: ReadonlyMap<string, ClausePlace>;
  maySave: boolean;
};

function TopActions({ planId, view: { open } }: PageData) {
  return (
    <ButtonGroup>
      {open.length > 0 && (
        <AnswerButton planId={planId} intent="confirm-all" variant="primary">
          <Check aria-hidden className="size-5 shrink-0" />
          Xác nhận tất cả {open.length} đề xuất
        </AnswerButton>
      )}
      <ButtonLink href={`/plans/${planId}/facts/new`} icon={FilePlus2} variant="secondary">
        Ghi thêm dữ kiện
      </ButtonLink>
    </ButtonGroup>
  );
}

function Period({ planId, view: { period, open }, places, maySave }: PageData) {
  const proposal = open.find(({ content }) => content.kind === "period");
  const isSet = period.startsOn !== null || period.endsOn !== null;
  return (
    <section aria-labelledby="fact-period" className="stack-tight">
      <h2 id="fact-period">{factKindLabels.period}</h2>
      {isSet ? (
        <p>
          Đã xác nhận: phong trào diễn ra <strong>{periodWords(period)}</strong>.{" "}
          {maySave && (
            <Link href={`/plans/${planId}/facts/period`} className="tap">
              Sửa thời gian
            </Link>
          )}
        </p>
      ) : (
        !proposal && (
          <p className="text-muted">
            Chưa xác định phong trào diễn ra từ ngày nào đến ngày nào.{" "}
            {maySave && (
              <Link href={`/plans/${planId}/facts/period`} className="tap">
                Ghi thời gian
              </Link>
            )}
          </p>
        )
      )}
      {proposal && (
        <div id="proposal-period" className="border-l-4 border-amber pl-4">
          <ProposalList proposals={[proposal]} {...{ planId, places }} />
        </div>
      )}
    </section>
  );
}

const emptyTexts: Record<FactKind, string> = {
  target: "Chưa có chỉ tiêu nào.",
  criterion: "Chưa có tiêu chí nào.",
  reward: "Chưa có hình thức khen thưởng nào.",
  assignment: "Chưa giao việc cho đơn vị nào.",
  milestone: "Chưa có mốc thời hạn nào.",
};

function KindSection({ kind, ...page }: PageData & { kind: FactKind }) {
  const { planId, view, places, maySave } = page;
  const proposals = view.open.filter(({ content }) => content.kind === kind);
  const facts = inReadingOrder(
    view.facts.filter(({ content }) => content.kind === kind),
    places,
  );
  return (
    <section aria-labelledby={`fact-${kind}`} className="stack-tight">
      <h2 id={`fact-${kind}`}>
        {factKindLabels[kind]}
        {facts.length > 0 && <span className="font-normal text-muted"> ({facts.length})</span>}
      </h2>
      {facts.length === 0 && proposals.length === 0 && (
        <EmptyState
          title={emptyTexts[kind]}
          action={
            maySave && (
              <Link href={`/plans/${planId}/facts/new?kind=${kind}`} className="tap">
                Ghi thêm {factKindLabels[kind].toLowerCase()}
              </Link>
            )
          }
        />
      )}
      {facts.length > 0 && (
        <ul className="border-t border-line">
          {facts.map((fact) => (
            <ConfirmedFact key={fact.id} fact={fact} {...page} />
          ))}
        </ul>
      )}
      {proposals.length > 0 && (
        <div id={`proposal-${kind}`} className="stack-tight border-l-4 border-amber pl-4">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h3>
              Đọc được từ lời văn, chờ xác nhận{" "}
              <span className="font-normal text-muted">({proposals.length})</span>
            </h3>
            {proposals.length > 1 && (
              <AnswerButton planId={planId} intent="confirm-kind" which={kind}>
                Xác nhận cả {proposals.length} {factKindLabels[kind].toLowerCase()}
              </AnswerButton>
            )}
          </div>
          <ProposalList {...{ proposals, planId, places }} />
        </div>
      )}
    </section>
  );
}

/** As the paper has them; those whose clause is gone come first, since they ask for something. */
function inReadingOrder(facts: readonly Fact[], places: PageData["places"]): Fact[] {
  const order = [...places.keys()];
  const at = ({ clauseId }: Fact) => (clauseId === null ? -1 : order.indexOf(clauseId));
  return facts.toSorted((a, b) => at(a) - at(b));
}

function ConfirmedFact({ fact, planId, view, places, maySave }: PageData & { fact: Fact }) {
  const { id, clauseId, content } = fact;
  const differing = view.differing.get(id);
  return (
    <FactItem
      content={content}
      place={clauseId === null ? null : (places.get(clauseId) ?? null)}
      sheetHref={`/plans/${planId}/sheet`}
      notes={
        differing && (
          <p className="text-amber">
            Lời văn hiện nay: {wordsInOne(differing)}. Sửa dữ kiện hoặc sửa câu văn cho khớp.
          </p>
        )
      }
      actions={
        maySave && (
          <Link href={`/plans/${planId}/facts/${id}`} className="tap">
            Sửa<span className="sr-only">: {factWords(content).title}</span>
          </Link>
        )
      }
    />
  );
}

function wordsInOne({ content }: Proposal): string {
  const { title, detail } = factWords(content);
  return [title, detail].filter(Boolean).join(", ").slice(0, 240);
}

function ProposalList({
  proposals,
  planId,
  places,
}: Pick<PageData, "planId" | "places"> & { proposals: readonly Proposal[] }) {
  return (
    <ul className="border-t border-line">
      {proposals.map(({ fingerprint, clauseId, excerpt, content }) => {
        const about = factWords(content).title;
        return (
          <FactItem
            key={fingerprint}
            content={content}
            excerpt={excerpt}
            place={clauseId === null ? undefined : places.get(clauseId)}
            sheetHref={`/plans/${planId}/sheet`}
            actions={
              <>
                <AnswerButton planId={planId} intent="confirm" which={fingerprint} about={about}>
                  Xác nhận
                </AnswerButton>
                <AnswerButton planId={planId} intent="dismiss" which={fingerprint} about={about}>
                  Bỏ qua
                </AnswerButton>
              </>
            }
          />
        );
      })}
    </ul>
  );
}

function Dismissed({ planId, view: { dismissed }, places }: PageData) {
  return (
    <Details summary={`Đề xuất đã bỏ qua (${dismissed.length})`}>
      <ul className="border-t border-line">
        {dismissed.map(({ fingerprint, clauseId, excerpt, content }) => (
          <FactItem
            key={fingerprint}
            content={content}
            excerpt={excerpt}
            place={clauseId === null ? undefined : places.get(clauseId)}
            sheetHref={`/plans/${planId}/sheet`}
            actions={
              <AnswerButton
                planId={planId}
                intent="restore"
                which={fingerprint}
                about={factWords(content).title}
              >
                Đưa trở lại
              </AnswerButton>
            }
          />
        ))}
      </ul>
    </Details>
  );
}
