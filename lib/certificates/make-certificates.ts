import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { decisionsVisibleTo } from "@/lib/decisions/policy";
import { mostItems } from "@/lib/decisions/queries";
import { DomainError } from "@/lib/errors";
import { findAllAwardRules } from "@/lib/nominations/awards/rules";
import { calendarDate } from "@/lib/text/dates";
import { ensure } from "@/lib/workflow/verdict";
import { newCode } from "./code";
import { holdSigningKey } from "./keys/commune-key";
import { signPayload } from "./keys/signature";
import { payloadOf } from "./payload";
import { canMakeCertificates } from "./policy";
import { itemWords, wordSources, wordsOfItem } from "./words-of-item";

/**
 * Makes the first certificate of every item of an issued decision whose award has one by the rules of its day. Asked
 * again it makes what is missing; a certificate that was voided is issued anew on its own page. Gives how many it made.
 * Throws NOT_FOUND, FORBIDDEN.
 */
export async function makeCertificates(
  actor: Actor,
  { decisionId }: { decisionId: string },
  now: Date,
): Promise<number> {
  return prisma.$transaction(async (tx) => {
    const decision = await holdDecision(tx, actor, decisionId);
    ensure(canMakeCertificates(actor, decision));
    const { communeId, membershipId: createdById } = actor;
    const on = decision.frozenDocument?.issuedOn ?? decision.paperOn ?? now;
    const rules = await findAllAwardRules(actor, calendarDate(on), tx);
    const awards = [...rules].filter(([, { hasCertificate }]) => hasCertificate);
    const items = await tx.decisionItem.findMany({
      where: {
        communeId,
        decisionId,
        outcome: "APPROVED",
        revokedAt: null,
        award: { in: awards.map(([award]) => award) },
        certificates: { none: {} },
      },
      select: itemWords,
      orderBy: { position: "asc" },
      take: mostItems,
    });
    if (items.length === 0) return 0;
    const key = await holdSigningKey(tx, actor, now);
    const { count } = await tx.certificate.createMany({
      data: items.map((item) => {
        const content = wordsOfItem(decision, item);
        const marks = { bookNumber: item.position, issue: 1, code: newCode() };
        const signature = signPayload(payloadOf(content, marks), key.secret);
        const row = { communeId, itemId: item.id, ...marks, content, signature };
        return { ...row, keyId: key.id, createdById, createdAt: now };
      }),
    });
    await recordAudit(tx, {
      actor,
      action: "certificates.made",
      subject: { type: "decision", id: decisionId },
      data: { count },
      at: now,
    });
    return count;
  });
}

/** The decision, its row held: who presses at the same moment waits, and then finds everything made. */
async function holdDecision(tx: Tx, actor: Actor, decisionId: string) {
  await tx.$executeRaw`
    SELECT 1 FROM decision
    WHERE commune_id = ${actor.communeId}::uuid AND id = ${decisionId}::uuid FOR UPDATE`;
  const decision = await tx.decision.findFirst({
    where: { AND: [{ id: decisionId }, decisionsVisibleTo(actor)] },
    select: { id: true, kind: true, state: true, ...wordSources },
  });
  if (!decision) throw new DomainError("NOT_FOUND", "Không tìm thấy quyết định.");
  return decision;
}
