import { type Actor, hasRole } from "@/lib/auth/actor";
import type { PlanFacts } from "@/lib/campaigns/policy";
import { planStateLabels } from "@/lib/campaigns/state";
import { allow, deny, type Verdict } from "@/lib/workflow/verdict";

/** What the loudspeakers say follows the paper: it is written once the paper stands, and as long as it holds. */
export function canEditBulletin(actor: Actor, plan: PlanFacts): Verdict {
  if (!hasRole(actor, "OFFICE")) return deny("Chỉ thường trực thi đua được sửa bản tin.");
  if (plan.state === "ISSUED" || plan.state === "PUBLISHED") return allow;
  const state = planStateLabels[plan.state].toLowerCase();
  return deny(`Kế hoạch ${state}. Bản tin sửa được khi kế hoạch đã phát hành và còn hiệu lực.`);
}
