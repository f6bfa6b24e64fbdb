import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";
import { newCode } from "./code";
import { holdSigningKey } from "./keys/commune-key";
import { signPayload } from "./keys/signature";
import { payloadOf } from "./payload";
import { canReissueCertificate, canVoidCertificate, certificatesVisibleTo } from "./policy";
import { itemWords, wordSources, wordsOfItem } from "./words-of-item";

type Voiding = { certificateId: string; reason: string };

/**
 * Says of a certificate that it holds no longer, for good: its number and code stay with it. Throws NOT_FOUND, FORBIDDEN
 * (also when it is voided already), RULE_BROKEN without a reason.
 */
export async function voidCertificate(
  actor: Actor,
  { certificateId, reason }: Voiding,
  now: Date,
): Promise<void> {
  const voidReason = reason.trim();
  if (voidReason === "") throw new DomainError("RULE_BROKEN", "Ghi lý do hủy giấy khen.");
  await prisma.$transaction(async (tx) => {
    const certificate = await holdCertificate(tx, actor, certificateId);
    ensure(canVoidCertificate(actor, certificate));
    await tx.certificate.updateMany({
      where: { id: certificateId, communeId: actor.communeId, voidedAt: null },
      data: { voidedAt: now, voidedById: actor.membershipId, voidReason },
    });
    const { bookNumber, issue } = certificate;
    await recordAudit(tx, {
      actor,
      action: "certificate.voided",
      subject: { type: "certificate", id: certificateId },
      data: { bookNumber, issue },
      at: now,
    });
  });
}

/**
 * A new certificate in the place of one that was voided: the same number in the golden book, the next issue, a code of
 * its own, the words of the decision. Pressed twice it is made once. Gives its id. Throws NOT_FOUND, FORBIDDEN.
 */
export async function reissueCertificate(
  actor: Actor,
  { certificateId }: { certificateId: string },
  now: Date,
): Promise<string> {
  return prisma.$transaction(async (tx) => {
    const old = await holdCertificate(tx, actor, certificateId);
    const { communeId, membershipId: createdById } = actor;
    const [latest] = old.item.certificates;
    const { decision, revokedAt } = old.item;
    const isRevoked = revokedAt !== null;
    if (latest?.issue === old.issue + 1 && latest.createdById === createdById) return latest.id;
    const isLatest = latest?.id === old.id;
    ensure(canReissueCertificate(actor, { isLatest, voidedAt: old.voidedAt, isRevoked, decision }));
    const key = await holdSigningKey(tx, actor, now);
    const content = wordsOfItem(decision, old.item);
    const marks = { bookNumber: old.bookNumber, issue: old.issue + 1, code: newCode() };
    const { id } = await tx.certificate.create({
      data: {
        communeId,
        itemId: old.item.id,
        ...marks,
        content,
        signature: signPayload(payloadOf(content, marks), key.secret),
        keyId: key.id,
        createdById,
        createdAt: now,
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      actor,
      action: "certificate.reissued",
      subject: { type: "certificate", id },
      data: { bookNumber: marks.bookNumber, issue: marks.issue, inPlaceOf: certificateId },
      at: now,
    });
    return id;
  });
}

/** The certificate; the row of its item held, so that voiding and reissuing one go one after another. */
async function holdCertificate(tx: Tx, actor: Actor, id: string) {
  await tx.$executeRaw`
    SELECT 1 FROM decision_item WHERE commune_id = ${actor.communeId}::uuid
      AND id = (SELECT item_id FROM certificate WHERE id = ${id}::uuid) FOR UPDATE`;
  const certificate = await tx.certificate.findFirst({
    where: { AND: [{ id }, certificatesVisibleTo(actor)] },
    select: {
      id: true,
      bookNumber: true,
      issue: true,
      voidedAt: true,
      item: {
        select: {
          ...itemWords,
          revokedAt: true,
          decision: { select: { kind: true, state: true, ...wordSources } },
          certificates: {
            select: { id: true, issue: true, createdById: true },
            orderBy: { issue: "desc" },
            take: 1,
          },
        },
      },
    },
  });
  if (!certificate) throw new DomainError("NOT_FOUND", "Không tìm thấy giấy khen.");
  return certificate;
}
