import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { daysOfPlan } from "@/lib/campaigns/facts/days-of-plan";
import { canSavePlan } from "@/lib/campaigns/policy";
import { formatDate } from "@/lib/text/dates";
import { idParam } from "@/lib/web/id-param";
import { loadPlan } from "../../load-plan";
import { PlanHeading } from "../../plan-heading";
import { PeriodForm } from "./period-form";

export const metadata: Metadata = { title: "Thời gian thi đua" };

export default async function PeriodPage({ params }: PageProps<"/plans/[planId]/facts/period">) {
  if (await isSignedOutPost()) return <SignedOut planId={idParam((await params).planId)} />;
  const { actor, plan } = await loadPlan(params);
  if (!canSavePlan(actor, plan).allowed) forbidden();
  const { startsOn, endsOn } = daysOfPlan(plan);
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="facts" />
      <div className="stack">
        <h2>Thời gian thi đua</h2>
        {plan.campaign.state !== "PREPARING" && (
          <p>Trang công khai giữ thời gian cũ cho đến khi văn bản này được phát hành.</p>
        )}
        <PeriodForm
          planId={plan.id}
          startsOn={startsOn ? formatDate(startsOn) : ""}
          endsOn={endsOn ? formatDate(endsOn) : ""}
        />
      </div>
    </>
  );
}

/** The days typed, before somebody who must sign in again. The form stands where it stood: so its answer finds it. */
function SignedOut({ planId }: { planId: string }) {
  return (
    <>
      <PageHeading title="Thời gian thi đua" />
      <div className="stack">
        <h2>Chưa lưu được</h2>
        <PeriodForm planId={planId} startsOn="" endsOn="" />
      </div>
    </>
  );
}
