import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { canSavePlan } from "@/lib/campaigns/policy";
import { formatDate } from "@/lib/text/dates";
import { loadPlan } from "../../load-plan";
import { PlanHeading } from "../../plan-heading";
import { PeriodForm } from "./period-form";

export const metadata: Metadata = { title: "Thời gian thi đua" };

export default async function PeriodPage({ params }: PageProps<"/plans/[planId]/facts/period">) {
  const { actor, plan } = await loadPlan(params);
  if (!canSavePlan(actor, plan).allowed) forbidden();
  const { startsOn, endsOn } = plan.campaign;
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="facts" />
      <div className="stack">
        <h2>Thời gian thi đua</h2>
        <PeriodForm
          planId={plan.id}
          startsOn={startsOn ? formatDate(startsOn) : ""}
          endsOn={endsOn ? formatDate(endsOn) : ""}
        />
      </div>
    </>
  );
}
