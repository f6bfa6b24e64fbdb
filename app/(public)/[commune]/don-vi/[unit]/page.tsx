import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PaperLinks } from "@/components/public/paper-links";
import { PublicSite } from "@/components/public/public-site";
import { StandingTag } from "@/components/public/standing-tag";
import { Trail } from "@/components/public/trail";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { partyRoleLabels } from "@/lib/campaigns/facts/labels";
import { clausesHref } from "@/lib/campaigns/public/addresses";
import type { PublicPlan } from "@/lib/campaigns/public/brief";
import { listPublicPlans, listPublicUnits, withFacts } from "@/lib/campaigns/public/queries";
import { dutiesByUnit, type PublicDuty } from "@/lib/campaigns/public/unit-duties";
import { unitKindLabels } from "@/lib/communes/state";
import { formatDate } from "@/lib/text/dates";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { loadSite } from "../../load-site";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[commune]/don-vi/[unit]">;

async function loadUnit(params: Props["params"]) {
  const loaded = await loadSite(params);
  const { unit: address } = await params;
  const units = await listPublicUnits(loaded.slug, loaded.now);
  const unit = units.find((one) => one.address === address);
  if (!unit) notFound();
  return { ...loaded, unit, units };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { commune, site, unit } = await loadUnit(params);
  return {
    title: `Việc của ${unit.name}, ${commune.fullName}`,
    alternates: { canonical: `${site}/don-vi/${unit.address}` },
  };
}

export default async function UnitPage({ params }: Props) {
  const { slug, commune, site, now, unit, units } = await loadUnit(params);
  const plans = await listPublicPlans(slug, now);
  const known = await withFacts(plans.filter(({ state }) => state === "PUBLISHED"));
  const duties = dutiesByUnit(known, units, vietnamDay(now)).get(unit.id) ?? [];
  const byPlan = [...Map.groupBy(duties, ({ plan }) => plan.id).values()];
  const open = byPlan.filter(([first]) => first?.plan.campaign.standing !== "past");
  const past = byPlan.filter(([first]) => first?.plan.campaign.standing === "past");
  const heir = units.find(({ id }) => id === unit.successorId);
  const { base } = commune;
  return (
    <PublicSite
      commune={commune}
      part="don-vi"
      printed={{ address: `${site}/don-vi/${unit.address}`, on: now }}
    >
      <Trail steps={[{ label: "Thôn, đơn vị", href: `${base}/don-vi` }]} />
      <PageHeading caption={unitKindLabels[unit.kind]} title={unit.name} />
      {unit.isEnded && (
        <p>
          Đơn vị không còn hoạt động
          {unit.validTo && ` từ sau ngày ${formatDate(unit.validTo)}`}
          {heir && (
            <>
              ; việc được chuyển cho <a href={`${base}/don-vi/${heir.address}`}>{heir.name}</a>
            </>
          )}
          .
        </p>
      )}
      <h2>Việc được giao</h2>
      {open.length === 0 && (
        <EmptyState title={`${unit.name} chưa được giao việc trong phong trào nào đang diễn ra.`}>
          Việc hiện ở đây khi một kế hoạch được công khai có nêu tên đơn vị, hoặc giao chung cho các
          đơn vị cùng loại.
        </EmptyState>
      )}
      {open.map((own) => (
        <PlanDuties key={own[0]?.plan.id} base={base} duties={own} plans={plans} today={now} />
      ))}
      {past.length > 0 && (
        <>
          <h2>Trong các phong trào đã kết thúc</h2>
          {past.map((own) => (
            <PlanDuties key={own[0]?.plan.id} base={base} duties={own} plans={plans} today={now} />
          ))}
        </>
      )}
    </PublicSite>
  );
}

type PlanDutiesProps = {
  base: string;
  duties: readonly PublicDuty[];
  /** All public papers of the commune. */
  plans: readonly PublicPlan[];
  today: Date;
};

function PlanDuties({ base, duties, plans, today }: PlanDutiesProps) {
  const [first] = duties;
  if (!first) return null;
  const { plan } = first;
  const links = {
    changes: plans.find(({ id }) => id === plan.replacesId) ?? null,
    changedBy: plans.filter(({ replacesId }) => replacesId === plan.id),
  };
  const href = `${base}${clausesHref(plan)}`;
  return (
    <section aria-labelledby={plan.id} className="stack-tight">
      <h3 id={plan.id}>
        <a href={href} className="tap">
          {plan.campaign.title}
        </a>
      </h3>
      <p>
        <StandingTag plan={plan} today={today} />
      </p>
      <PaperLinks base={base} plan={plan} links={links} />
      <ul className="border-t border-line">
        {duties.map(({ assignmentId, clauseId, task, role, when }) => (
          <li key={assignmentId} className="space-y-0.5 border-b border-line py-3">
            <p>
              <span className="text-base text-muted">{partyRoleLabels[role]}: </span>
              {task}
            </p>
            <p className="text-base text-muted">
              {when && `Hạn: ${when}. `}
              {clauseId && <a href={`${href}#clause-${clauseId}`}>Xem trong văn bản</a>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
