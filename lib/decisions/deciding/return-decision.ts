import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { holdDelegation } from "@/lib/campaigns/approval/delegation-record";
import { prisma, type Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import {
  type DecisionRef,
  type HeldDecision,
  holdDecision,
  moveDecision,
  touchDecision,
} from "@/lib/decisions/hold";
import { canHandDecision, canReturnDecision } from "@/lib/decisions/policy";
import { isSignedWhole } from "@/lib/decisions/state";
import { DomainError } from "@/lib/errors";
import { undecideNomination } from "@/lib/nominations/move-nomination";
import { notify } from "@/lib/notifications/notify";
import { membershipsWithRole } from "@/lib/notifications/recipients";
import { ensure } from "@/lib/workflow/verdict";

/**
 * Sends a decision back to the office with a reason. What was signed but not numbered loses its signature, its
 * nominations are where they were before. Throws NOT_FOUND, FORBIDDEN, STALE, RULE_BROKEN without a reason.
 */
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
    const isSigned = decision.state === "SIGNED";
    if (isSigned) await unsign(tx, actor, decision, note, now);
    const data = isSigned
      ? { content: Prisma.DbNull, signedAt: null, signerId: null, delegationId: null }
      : {};
    const event = isSigned ? "sendBack" : "return";
    await moveDecision(tx, actor, decision, { event, note, data }, now);
    const office = await membershipsWithRole(tx, communeId, ["OFFICE"], { at: now });
    const signer = isSigned && decision.signerId ? [decision.signerId] : [];
    await notify(tx, {
      communeId,
      to: [...new Set([...office, ...signer])].filter((id) => id !== membershipId),
      kind: "decision.returned",
      subject: { type: "decision", id: decision.id },
      data: { title: decision.subject, by: actor.name },
      key: `decision ${decision.id} returned ${decision.version}`,
      at: now,
    });
  });
}

/** Undoes what the signature brought about (lib/decisions/deciding/sign-decision.ts). */
async function unsign(tx: Tx, actor: Actor, decision: HeldDecision, note: string, now: Date) {
  const { communeId } = actor;
  const { id: decisionId, kind, items } = decision;
  await tx.decisionItem.updateMany({
    where: { communeId, decisionId },
    data: {
      coefficient: null,
      amountNote: "",
      ...(isSignedWhole(kind) && { outcome: "PENDING" }),
    },
  });
  if (isSignedWhole(kind)) return;
  const inOrder = items.toSorted((a, b) =>
    (a.nominationId ?? "") < (b.nominationId ?? "") ? -1 : 1,
  );
  for (const { nominationId, outcome, councilRecommends } of inOrder) {
    if (nominationId === null || (kind === "HIGHER" && outcome === "APPROVED")) continue;
    const asked = councilRecommends ? "RECOMMENDED" : "NOT_RECOMMENDED";
    const to = councilRecommends === null ? "ELIGIBLE" : asked;
    await undecideNomination(tx, actor, { nominationId, to, note }, now);
  }
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
