import { type Actor, hasRole } from "@/lib/auth/actor";
import type { PlanFacts } from "@/lib/campaigns/policy";
import { planStateLabels } from "@/lib/campaigns/state";
import { allow, deny, type Verdict } from "@/lib/workflow/verdict";

/** What everybody may read is the office's to decide. */
export function canPublish(actor: Actor, plan: PlanFacts): Verdict {
  if (!hasRole(actor, "OFFICE")) return deny("Chỉ thường trực thi đua được công khai văn bản.");
  if (plan.state === "ISSUED") return allow;
  if (plan.state === "PUBLISHED") return deny("Văn bản đang được công khai.");
  const state = planStateLabels[plan.state].toLowerCase();
  return deny(`Văn bản ${state}. Chỉ công khai văn bản đã cấp số, phát hành và còn hiệu lực.`);
}

/** A scheduled publication is given up the same way as one that is shown. */
export function canWithdraw(actor: Actor): Verdict {
  return hasRole(actor, "OFFICE")
    ? allow
    : deny("Chỉ thường trực thi đua được gỡ văn bản khỏi trang công khai.");
}

/** Who may see when and how a plan is public: whoever reads the paper before the public does. */
export function canReadPublication(actor: Actor): Verdict {
  return hasRole(actor, "OFFICE", "CHAIR", "CLERK")
    ? allow
    : deny("Chỉ thường trực thi đua, văn thư và lãnh đạo Ủy ban xem được việc công khai.");
}
