import { type Actor, hasRole } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import { canFollowProgress, canWriteForUnit } from "@/lib/pledges/policy";
import { allow, deny, type Verdict } from "@/lib/workflow/verdict";

/** The office writes down what the units of a cluster have agreed on; they sign it. */
export function canWriteCovenant(actor: Actor): Verdict {
  return hasRole(actor, "OFFICE")
    ? allow
    : deny("Chỉ thường trực thi đua lập, sửa giao ước thi đua.");
}

/** Whose covenants a person sees: all of the commune for who follows the units, else those their unit is a party to. */
export function covenantsVisibleTo(actor: Actor, lineage: readonly string[]) {
  const { communeId } = actor;
  if (canFollowProgress(actor).allowed) return { communeId } satisfies Prisma.CovenantWhereInput;
  const own = canWriteForUnit(actor).allowed ? [...lineage] : [];
  return {
    communeId,
    parties: { some: { unitId: { in: own } } },
  } satisfies Prisma.CovenantWhereInput;
}
