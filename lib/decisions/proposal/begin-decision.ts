import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { findOwnCommune } from "@/lib/communes/queries";
import { prisma } from "@/lib/db/client";
import { releasePaperNumber } from "@/lib/decisions/from-paper/paper-number";
import { holdDecision, touchDecision } from "@/lib/decisions/hold";
import { canEditDecision, canProposeDecisions } from "@/lib/decisions/policy";
import { isSignedWhole } from "@/lib/decisions/state";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";
import type { ProposedKind } from "./available";
import { proposedSubject } from "./subject";
import { addItems, closeGap, holdReady, numberItems } from "./write-items";

/**
 * Begins a decision, or a request to the higher level, with the chosen nominations; gives its id. Throws FORBIDDEN;
 * RULE_BROKEN when one of them is in another decision or no longer waits for one.
 */
export async function beginDecision(
  actor: Actor,
  { kind, nominationIds }: { kind: ProposedKind; nominationIds: readonly string[] },
  now: Date,
): Promise<{ decisionId: string }> {
  ensure(canProposeDecisions(actor));
  const { communeId, membershipId } = actor;
  const { provinceName } = await findOwnCommune(actor);
  return prisma.$transaction(async (tx) => {
    const ready = await holdReady(tx, actor, { kind, nominationIds }, now);
    const campaigns = new Map(
      ready.map(({ nomination: { dossier } }) => [dossier.campaignId, dossier.campaign]),
    );
    const [campaignId, campaign] = [...campaigns][0] ?? [null, null];
    const isOne = campaigns.size === 1;
    const { id } = await tx.decision.create({
      data: {
        communeId,
        kind,
        subject: proposedSubject({
          kind,
          awards: ready.map(({ nomination }) => nomination.award),
          items: ready.map(({ nomination }) => nomination),
          campaignTitle: isOne ? (campaign?.title ?? null) : null,
        }).slice(0, 500),
        campaignId: isOne ? campaignId : null,
        addressee: kind === "HIGHER" ? `Chủ tịch Ủy ban nhân dân ${provinceName}` : "",
        createdById: membershipId,
        createdAt: now,
        movedById: membershipId,
        movedAt: now,
      },
      select: { id: true },
    });
    await addItems(tx, actor, id, ready, 1);
    await numberItems(tx, actor, id);
    await recordAudit(tx, {
      actor,
      action: "decision.begun",
      subject: { type: "decision", id },
      data: { kind, items: ready.length, isFromPaper: false },
      at: now,
    });
    return { decisionId: id };
  });
}

type Adding = { decisionId: string; version: number; nominationIds: readonly string[] };

/** Puts more nominations into a decision not yet submitted. Throws NOT_FOUND, FORBIDDEN, STALE, RULE_BROKEN. */
export async function addNominations(
  actor: Actor,
  { decisionId, version, nominationIds }: Adding,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const decision = await holdDecision(tx, actor, { decisionId, version });
    ensure(canEditDecision(actor, decision));
    const { kind, items } = decision;
    if (isSignedWhole(kind) || decision.isFromPaper) {
      throw new DomainError("RULE_BROKEN", "Danh sách của văn bản này không lấy từ đề nghị.");
    }
    const ready = await holdReady(tx, actor, { kind, nominationIds }, now);
    await addItems(tx, actor, decisionId, ready, (items.at(-1)?.position ?? 0) + 1);
    await numberItems(tx, actor, decisionId);
    await touchDecision(tx, actor, decision);
    await recordAudit(tx, {
      actor,
      action: "decision.items-added",
      subject: { type: "decision", id: decisionId },
      data: { recipientIds: ready.map(({ nomination }) => nomination.recipientId) },
      at: now,
    });
  });
}

/** Takes one out of a decision not yet submitted; the nomination waits on. Throws NOT_FOUND, FORBIDDEN, STALE. */
export async function removeItem(
  actor: Actor,
  { decisionId, version, itemId }: { decisionId: string; version: number; itemId: string },
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const decision = await holdDecision(tx, actor, { decisionId, version });
    ensure(canEditDecision(actor, decision));
    const item = decision.items.find(({ id }) => id === itemId);
    // Pressed twice: it is gone already.
    if (!item) return;
    await tx.decisionItem.deleteMany({
      where: { communeId: actor.communeId, decisionId, id: itemId },
    });
    if (decision.isFromPaper) await closeGap(tx, actor, decision, item.position);
    else await numberItems(tx, actor, decisionId);
    await touchDecision(tx, actor, decision);
    await recordAudit(tx, {
      actor,
      action: "decision.item-removed",
      subject: { type: "decision", id: decisionId },
      data: { recipientId: item.recipientId },
      at: now,
    });
  });
}

/** Gives up a decision not yet submitted: its nominations are free again. Throws NOT_FOUND, FORBIDDEN, STALE. */
export async function discardDecision(
  actor: Actor,
  { decisionId, version }: { decisionId: string; version: number },
  now: Date,
): Promise<void> {
  const { communeId } = actor;
  await prisma.$transaction(async (tx) => {
    const decision = await holdDecision(tx, actor, { decisionId, version });
    ensure(canEditDecision(actor, decision));
    await tx.decisionFile.deleteMany({ where: { communeId, decisionId } });
    await tx.decisionItem.deleteMany({ where: { communeId, decisionId } });
    await releasePaperNumber(tx, actor, decisionId);
    await tx.decision.deleteMany({ where: { communeId, id: decisionId } });
    await recordAudit(tx, {
      actor,
      action: "decision.discarded",
      subject: { type: "decision", id: decisionId },
      data: { kind: decision.kind, items: decision.items.length },
      at: now,
    });
  });
}
