import { type Actor, hasRole } from "@/lib/auth/actor";
import { allow, deny, type Verdict } from "@/lib/workflow/verdict";

/** The catalogue is for everybody who nominates, appraises, votes, decides or keeps the rules. */
export function canReadAwards(actor: Actor): Verdict {
  return hasRole(actor, "OFFICE", "CHAIR", "COUNCIL", "UNIT", "ADMIN")
    ? allow
    : deny("Chỉ người làm công tác thi đua, khen thưởng xem danh mục khen thưởng.");
}
