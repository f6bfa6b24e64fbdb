import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { holdDelegation } from "@/lib/campaigns/approval/delegation-record";
import { prisma } from "@/lib/db/client";
import { type DecisionRef, holdDecision, moveDecision, touchDecision } from "@/lib/decisions/hold";
import { canHandDecision, canReturnDecision } from "@/lib/decisions/policy";
import { DomainError } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { membershipsWithRole } from "@/lib/notifications/recipients";
import { ensure } from "@/lib/workflow/verdict";

/** Sends a decision back to the office with a reason. Throws NOT_FOUND, FORBIDDEN, STALE, RULE_BROKEN without one. */
export async function returnDecision(
  actor: Actor,
  { reason, ...ref }: DecisionRef & { reason: string },
  now: Date,
): Promise<void> {
  const note = reason.trim();
  if (note === "") throw new DomainError("RULE_BROKEN", "Viết lý do trả lại: cần sửa gì, với ai.");
  const { communeId, membershipId } = actor;
  await prisma.$transaction(async (tx) => {
    const decision = await holdDecision(tx, actor, ref);
    ensure(canReturnDecision(actor, decision));
    await moveDecision(tx, actor, decision, { event: "return", note }, now);
    await notify(tx, {
      communeId,
      to: await membershipsWithRole(tx, communeId, ["OFFICE"], { at: now, except: [membershipId] }),
      kind: "decision.returned",
      subject: { type: "decision", id: decision.id },
      data: { title: decision.subject, by: actor.name },
      key: `decision ${decision.id} returned ${decision.version}`,
      at: now,
    });
  });
}

/**
 * The Chairman lets a deputy decide and sign this one for him, within a delegation that holds today (Điều 13 NĐ 30/2020),
 * or with null takes it back. Throws NOT_FOUND, FORBIDDEN, STALE, RULE_BROKEN when the delegation does not hold.
 */
export async function handDecision(
  actor: Actor,
  { delegationId, ...ref }: DecisionRef & { delegationId: string | null },
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const decision = await holdDecision(tx, actor, ref);
    ensure(canHandDecision(actor, decision));
    const delegation = delegationId ? await holdDelegation(tx, actor, delegationId, now) : null;
    if (delegationId && !delegation) {
      throw new DomainError("NOT_FOUND", "Không tìm thấy việc giao ký thay.");
    }
    if (delegation && !delegation.holds) {
      throw new DomainError(
        "RULE_BROKEN",
        "Việc giao ký thay này không có hiệu lực hôm nay. Chọn việc giao khác hoặc tự ký.",
      );
    }
    const signing = { signerId: delegation?.deputyId ?? null, delegationId };
    // Pressed twice, it is handed over once.
    if (decision.signerId === signing.signerId && decision.delegationId === delegationId) return;
    await touchDecision(tx, actor, decision, signing);
    await recordAudit(tx, {
      actor,
      action: "decision.handed",
      subject: { type: "decision", id: decision.id },
      data: signing,
      at: now,
    });
    if (signing.signerId === null) return;
    await notify(tx, {
      communeId: actor.communeId,
      to: [signing.signerId],
      kind: "decision.to-sign",
      subject: { type: "decision", id: decision.id },
      data: { title: decision.subject, by: actor.name },
      key: `decision ${decision.id} handed ${decision.version}`,
      at: now,
    });
  });
}
