import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { heldOn } from "@/lib/db/held-on";
import { type DecisionRef, holdDecision, moveDecision } from "@/lib/decisions/hold";
import { canSubmitDecision } from "@/lib/decisions/policy";
import { DomainError } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { ensure } from "@/lib/workflow/verdict";
import { ensureStillReady } from "./still-ready";

/**
 * Brings a decision before the Chairman. Throws NOT_FOUND, FORBIDDEN, STALE; RULE_BROKEN without anybody in it, when a
 * nomination is no longer to be decided (suspended, withdrawn), when nobody is there to sign.
 */
export async function submitDecision(actor: Actor, ref: DecisionRef, now: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const decision = await holdDecision(tx, actor, ref);
    ensure(canSubmitDecision(actor, decision));
    if (decision.items.length === 0) {
      throw new DomainError("RULE_BROKEN", "Danh sách chưa có ai. Thêm đề nghị rồi trình.");
    }
    await ensureStillReady(tx, actor, decision, "Bỏ khỏi danh sách rồi trình.");
    const chairmen = await chairmenOf(tx, actor, now);
    if (chairmen.length === 0) {
      throw new DomainError(
        "RULE_BROKEN",
        "Chưa có tài khoản Chủ tịch đang giữ chức. Đề nghị quản trị ghi người ký trước.",
      );
    }
    // Each time it comes anew to the Chairman himself.
    const data = { signerId: null, delegationId: null };
    await moveDecision(tx, actor, decision, { event: "submit", data }, now);
    await notify(tx, {
      communeId: actor.communeId,
      to: chairmen.filter((id) => id !== actor.membershipId),
      kind: "decision.to-sign",
      subject: { type: "decision", id: decision.id },
      data: { title: decision.subject, by: actor.name },
      key: `decision ${decision.id} submitted ${decision.version}`,
      at: now,
    });
  });
}

/** Who signs in his own right, today. */
async function chairmenOf(tx: Tx, { communeId }: Actor, now: Date): Promise<string[]> {
  const found = await tx.membership.findMany({
    where: {
      communeId,
      roles: { has: "CHAIR" },
      isDeputy: false,
      user: { disabledAt: null },
      ...heldOn(vietnamDay(now)),
    },
    select: { id: true },
    take: 20,
  });
  return found.map(({ id }) => id);
}
