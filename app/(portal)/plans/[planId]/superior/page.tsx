import { FilePlus2, ListChecks } from "lucide-react";
import type { Metadata } from "next";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { canSavePlan } from "@/lib/campaigns/policy";
import type { PlanDetail } from "@/lib/campaigns/queries";
import { listSuperiorPlans, type SuperiorPlanDetail } from "@/lib/campaigns/superior-queries";
import { compareOrigins } from "@/lib/documents/origins";
import { PlanHeading } from "../plan-heading";
import { loadPlanWithSources } from "./load-superior";
import { OriginLists } from "./origin-lists";
import { RemoveForm } from "./remove-form";
import { superiorName } from "./superior-name";

export const metadata: Metadata = { title: "Kế hoạch của cấp trên" };

export default async function SuperiorPlansPage({ params }: PageProps<"/plans/[planId]/superior">) {
  const { actor, plan } = await loadPlanWithSources(params);
  const superiors = await listSuperiorPlans(actor, plan.id);
  const canSave = canSavePlan(actor, plan).allowed;
  const add = canSave && (
    <ButtonLink
      href={`/plans/${plan.id}/superior/new`}
      icon={FilePlus2}
      variant={superiors.length > 0 ? "secondary" : "primary"}
    >
      {superiors.length > 0 ? "Thêm kế hoạch khác của cấp trên" : "Đưa kế hoạch của cấp trên lên"}
    </ButtonLink>
  );
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="superior" />
      {superiors.length === 0 ? (
        <EmptyState title="Kế hoạch này chưa gắn với kế hoạch nào của cấp trên." action={add}>
          Gắn vào thì chọn được mục cần lấy sang, và thấy mục nào đã lấy, đã sửa, chưa lấy.
        </EmptyState>
      ) : (
        <div className="stack">
          {superiors.map((superior) => (
            <SuperiorSection key={superior.id} plan={plan} superior={superior} canSave={canSave} />
          ))}
          {add && <ButtonGroup>{add}</ButtonGroup>}
        </div>
      )}
    </>
  );
}

type SuperiorSectionProps = { plan: PlanDetail; superior: SuperiorPlanDetail; canSave: boolean };

function SuperiorSection({ plan, superior, canSave }: SuperiorSectionProps) {
  const href = `/plans/${plan.id}/superior/${superior.id}`;
  const titleId = `superior-${superior.id}`;
  return (
    <section aria-labelledby={titleId} className="stack">
      <div>
        <h2 id={titleId}>{superiorName(superior)}</h2>
        <p className="reading text-muted">{superior.title}</p>
      </div>
      {canSave && (
        <ButtonGroup>
          <ButtonLink href={href} icon={ListChecks}>
            Chọn thêm mục lấy sang
          </ButtonLink>
        </ButtonGroup>
      )}
      <OriginLists
        report={compareOrigins(plan.document, superior.document, superior.origins)}
        superiorHref={href}
        ownHref={`/plans/${plan.id}/sheet`}
      />
      {canSave && <RemoveForm planId={plan.id} superiorPlanId={superior.id} />}
    </section>
  );
}
