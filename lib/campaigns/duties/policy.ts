import { type Actor, hasRole } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import { allow, deny, type Verdict } from "@/lib/workflow/verdict";

/** A unit's duties are its people's; each sees those of their own unit only (DESIGN §8). */
export function canCarryOut(actor: Actor): Verdict {
  if (!hasRole(actor, "UNIT")) {
    return deny("Chỉ người của đơn vị được giao mới đánh dấu được việc này.");
  }
  return actor.unitId === null
    ? deny("Tài khoản chưa gắn với đơn vị nào. Nhờ người quản trị của xã gắn đơn vị.")
    : allow;
}

/** Who follows how far the units are: those who gave the work. */
export function canFollow(actor: Actor): Verdict {
  return hasRole(actor, "OFFICE", "CHAIR")
    ? allow
    : deny("Chỉ thường trực thi đua và lãnh đạo Ủy ban xem được tiến độ của các đơn vị.");
}

/** A unit's question is answered by the office. */
export function canAnswer(actor: Actor): Verdict {
  return hasRole(actor, "OFFICE") ? allow : deny("Chỉ thường trực thi đua trả lời được câu hỏi.");
}

/** What is in force as given: of issued papers, published or not, but of no campaign that was called off. */
export function inForce({ communeId }: Pick<Actor, "communeId">) {
  return {
    communeId,
    plan: {
      state: { in: ["ISSUED", "PUBLISHED"] },
      frozenDocumentId: { not: null },
      campaign: { state: { not: "CANCELLED" } },
    },
  } satisfies Prisma.AssignmentWhereInput & Prisma.MilestoneWhereInput;
}
