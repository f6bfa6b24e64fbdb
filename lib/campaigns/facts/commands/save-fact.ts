import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { findOpenPlan, holdAskingPlan, holdOpenPlan } from "@/lib/campaigns/commands/open-plan";
import { savePlan } from "@/lib/campaigns/commands/save-plan";
import type { FactContent, FactKind } from "@/lib/campaigns/facts/fact";
import { withClauseFor } from "@/lib/campaigns/facts/write-clause";
import { listUnits } from "@/lib/communes/queries";
import { prisma } from "@/lib/db/client";
import type { OfficialDocument } from "@/lib/documents/model";
import { findClause } from "@/lib/documents/walk";
import { DomainError } from "@/lib/errors";
import { createFacts, deleteRow, type FactRef, updateFact, withUnits } from "./write-rows";

type NewFact = {
  planId: string;
  content: FactContent;
  /** The clause it points at, or the id of a clause to be written for it. */
  clause: { id: string } | { newId: string };
};

/**
 * Adds a fact by hand, and its clause when it has none: the sentence goes to the end of the part it belongs to. Text
 * first, fact second, so that a fact never points at nothing; the same form sent twice adds both once. Throws NOT_FOUND,
 * FORBIDDEN, RULE_BROKEN when the clause is gone, and whatever `savePlan` throws.
 */
export async function addFact(
  actor: Actor,
  { planId, content, clause }: NewFact,
  now: Date,
): Promise<{ clauseId: string }> {
  const clauseId = "id" in clause ? clause.id : clause.newId;
  if ("newId" in clause) await writeClause(actor, { planId, content, clauseId }, now);
  const units = await listUnits(actor, now);
  return prisma.$transaction(async (tx) => {
    const { document } = await holdAskingPlan(tx, actor, planId);
    ensureClause(document, clauseId);
    if ("newId" in clause && (await isWritten())) return { clauseId };
    const fact = { clauseId, content: meant(content, units) };
    await createFacts(tx, actor, planId, [fact], now);
    await recordAudit(tx, {
      actor,
      action: "fact.written",
      subject: { type: "plan", id: planId },
      data: { kind: content.kind, factId: null, clauseId },
      at: now,
    });
    return { clauseId };

    /** A fact stands on the new clause already: the form was sent twice. */
    async function isWritten(): Promise<boolean> {
      const where = { communeId: actor.communeId, planId, clauseId };
      const counts = [
        await tx.target.count({ where }),
        await tx.criterion.count({ where }),
        await tx.rewardOffer.count({ where }),
        await tx.assignment.count({ where }),
        await tx.milestone.count({ where }),
      ];
      return counts.some((count) => count > 0);
    }
  });
}

/**
 * Changes a confirmed fact, or points it at another clause. Without a clause it keeps the one it had, even when that is
 * gone. Throws NOT_FOUND, FORBIDDEN, STALE, RULE_BROKEN.
 */
export async function changeFact(
  actor: Actor,
  { content, clauseId, ...fact }: FactRef & { content: FactContent; clauseId?: string },
  now: Date,
): Promise<void> {
  const units = await listUnits(actor, now);
  await prisma.$transaction(async (tx) => {
    const { document } = await holdOpenPlan(tx, actor, fact.planId);
    if (clauseId !== undefined) ensureClause(document, clauseId);
    await updateFact(tx, actor, { ...fact, clauseId, content: meant(content, units) }, now);
    await recordAudit(tx, {
      actor,
      action: "fact.written",
      subject: { type: "plan", id: fact.planId },
      data: { kind: content.kind, factId: fact.id, clauseId: clauseId ?? null },
      at: now,
    });
  });
}

/** Takes a fact away; the text keeps its clause. Throws NOT_FOUND, FORBIDDEN, STALE. */
export async function deleteFact(
  actor: Actor,
  { kind, ...fact }: FactRef & { kind: FactKind },
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await holdOpenPlan(tx, actor, fact.planId);
    await deleteRow(tx, actor, kind, fact);
    await recordAudit(tx, {
      actor,
      action: "fact.deleted",
      subject: { type: "plan", id: fact.planId },
      data: { kind, factId: fact.id },
      at: now,
    });
  });
}

type Units = Awaited<ReturnType<typeof listUnits>>;

/** Written names with the units they mean; chosen units must be the commune's own. */
function meant(content: FactContent, units: Units): FactContent {
  if (content.kind === "assignment") return withUnits(content, units);
  if (content.kind !== "target") return content;
  if (content.unitIds.every((id) => units.some((unit) => unit.id === id))) return content;
  throw new DomainError(
    "RULE_BROKEN",
    "Đơn vị được chọn không còn trong danh sách đơn vị của xã. Tải lại trang rồi chọn lại.",
  );
}

function ensureClause(document: OfficialDocument, clauseId: string) {
  if (findClause(document, clauseId)) return;
  throw new DomainError(
    "RULE_BROKEN",
    "Điểm được chọn không còn trong văn bản. Tải lại trang rồi chọn điểm khác.",
  );
}

async function writeClause(
  actor: Actor,
  { planId, content, clauseId }: { planId: string; content: FactContent; clauseId: string },
  now: Date,
) {
  const plan = await findOpenPlan(actor, planId);
  if (findClause(plan.document, clauseId)) return;
  const document = withClauseFor(plan.document, content, clauseId);
  await savePlan(actor, { planId, version: plan.version, document }, now);
}
