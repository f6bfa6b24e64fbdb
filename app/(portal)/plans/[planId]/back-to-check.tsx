import { ArrowLeft } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import type { Actor } from "@/lib/auth/actor";
import { canSubmitPlan } from "@/lib/campaigns/approval/policy";
import type { PlanDetail } from "@/lib/campaigns/queries";
import { isChecking } from "@/lib/web/return-to-check";

/** For who came from the check page to change something: the way back to it. */
export async function BackToCheck({ actor, plan }: { actor: Actor; plan: PlanDetail }) {
  if (!canSubmitPlan(actor, plan).allowed || !(await isChecking(plan.id))) return null;
  return (
    <p className="no-print my-4">
      <ButtonLink href={`/plans/${plan.id}/submit`} icon={ArrowLeft} variant="secondary">
        Trở lại trang kiểm tra, trình
      </ButtonLink>
    </p>
  );
}
