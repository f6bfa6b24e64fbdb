import { type Actor, hasRole } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import { allow, deny, type Verdict } from "@/lib/workflow/verdict";

/** The units this person may see: those of the commune they act in. */
export function unitsVisibleTo({ communeId }: Actor): Prisma.UnitWhereInput {
  return { communeId };
}

/** The rules that bind this person's commune: its own and the national ones. */
export function rulesVisibleTo({ communeId }: Pick<Actor, "communeId">): Prisma.RuleWhereInput {
  return { OR: [{ communeId }, { communeId: null }] };
}

/**
 * Who runs the installation adds communes and sees, of all of them, figures and what has been issued. It gives no right
 * inside any commune.
 */
export function canRunProvince(person: { isOperator: boolean }): Verdict {
  return person.isOperator ? allow : deny("Chỉ người vận hành hệ thống được xem các xã.");
}

export function canKeepUnits(actor: Actor): Verdict {
  return hasRole(actor, "ADMIN") ? allow : deny("Chỉ quản trị của xã được sửa danh sách đơn vị.");
}

/** Rules by date, holidays and what stands at the head of papers. */
export function canKeepSettings(actor: Actor): Verdict {
  return hasRole(actor, "ADMIN") ? allow : deny("Chỉ quản trị của xã được sửa thiết lập.");
}
