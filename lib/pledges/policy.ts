import { type Actor, hasRole } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import { allow, deny, type Verdict } from "@/lib/workflow/verdict";

/** A unit promises and reports by its own people (DESIGN §8). */
export function canWriteForUnit(actor: Actor): Verdict {
  if (!hasRole(actor, "UNIT")) {
    return deny("Chỉ người của đơn vị được đăng ký, báo cáo thay mặt đơn vị.");
  }
  return actor.unitId === null
    ? deny("Tài khoản chưa gắn với đơn vị nào. Nhờ người quản trị của xã gắn đơn vị.")
    : allow;
}

/** "Nhập hộ": the office enters a unit's paper; the record says who entered it, for whom, from which paper. */
export function canEnterFromPaper(actor: Actor): Verdict {
  return hasRole(actor, "OFFICE")
    ? allow
    : deny("Chỉ thường trực thi đua được nhập hộ từ bản giấy của đơn vị.");
}

/** The office takes, returns, corrects and evaluates what units hand in, and sees to who is late. */
export function canHandle(actor: Actor): Verdict {
  return hasRole(actor, "OFFICE")
    ? allow
    : deny("Chỉ thường trực thi đua xử lý bản đăng ký, báo cáo của các đơn vị.");
}

/** Who follows all units of the commune. */
export function canFollowProgress(actor: Actor): Verdict {
  return hasRole(actor, "OFFICE", "CHAIR")
    ? allow
    : deny("Chỉ thường trực thi đua và lãnh đạo Ủy ban xem được tiến độ của các đơn vị.");
}

/**
 * Whose pledges and reports a person sees: every read of them goes through one of the three below. A unit sees its own
 * (`lineage`: itself and the ended units it carries on, lib/campaigns/duties/own-unit.ts) in any state; the office and
 * the leaders see what was handed in, and what the office itself enters from paper; nobody else sees any.
 */
export function pledgesVisibleTo(actor: Actor, lineage: readonly string[]) {
  return visibleTo(actor, lineage) satisfies Prisma.PledgeWhereInput;
}

export function reportsVisibleTo(actor: Actor, lineage: readonly string[]) {
  return visibleTo(actor, lineage) satisfies Prisma.ProgressReportWhereInput;
}

function visibleTo(actor: Actor, lineage: readonly string[]) {
  const { communeId } = actor;
  // What was taken back keeps its number, and is a draft again: the unit's own until it is handed in once more.
  const handedIn = [{ submittedAt: { not: null }, state: { not: "DRAFT" as const } }];
  const ways = [
    ...(hasRole(actor, "OFFICE") ? [...handedIn, { isFromPaper: true }] : []),
    ...(hasRole(actor, "CHAIR") ? handedIn : []),
    ...(canWriteForUnit(actor).allowed ? [{ unitId: { in: [...lineage] } }] : []),
  ];
  // Below an AND, an empty OR lets everything through.
  return ways.length > 0 ? { communeId, OR: ways } : { communeId, id: { in: [] } };
}

/** Which pledges and reports of all units are looked at. */
export type Seen = "accepted" | "handedIn" | "handedInOrFromPaper" | "all";

/** The same, where SQL reads those of all units (boards/handed-in.ts); null for who follows no progress. */
export function seenOfAll(actor: Actor): Seen | null {
  if (hasRole(actor, "OFFICE")) return "handedInOrFromPaper";
  return hasRole(actor, "CHAIR") ? "handedIn" : null;
}
