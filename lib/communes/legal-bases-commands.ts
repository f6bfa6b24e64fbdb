import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { writtenDate } from "@/lib/text/calendar";
import { readDay, writeDay } from "@/lib/text/day-column";
import { ensure } from "@/lib/workflow/verdict";
import { canChangeLegalBasis, canKeepLegalBases, legalBasesVisibleTo } from "./legal-bases-policy";
import type { LegalBasisEnd, LegalBasisInput, LegalBasisRef } from "./legal-bases-schema";

/**
 * Adds a legal text to the commune's own. One of the same symbol as a national row stands in for it. Gives its id.
 * Throws FORBIDDEN; RULE_BROKEN when the commune has that symbol on some of these days already.
 */
export async function addLegalBasis(
  actor: Actor,
  basis: LegalBasisInput,
  now: Date,
): Promise<string> {
  ensure(canKeepLegalBases(actor));
  return oncePerDay(basis.symbol, async (tx) => {
    const { id } = await tx.legalBasis.create({
      data: { communeId: actor.communeId, ...rowOf(basis) },
      select: { id: true },
    });
    await recordAudit(tx, {
      actor,
      action: "legal-basis.added",
      subject: { type: "legal-basis", id },
      data: basis,
      at: now,
    });
    return id;
  });
}

/** Puts a row of the commune right, on the version the person saw. Throws NOT_FOUND, FORBIDDEN, STALE, RULE_BROKEN. */
export async function correctLegalBasis(
  actor: Actor,
  { basisId, version, ...basis }: LegalBasisRef & LegalBasisInput,
  now: Date,
): Promise<void> {
  await oncePerDay(basis.symbol, async (tx) => {
    await ensureChangeable(tx, actor, basisId);
    await change(tx, actor, { basisId, version }, rowOf(basis));
    await recordAudit(tx, {
      actor,
      action: "legal-basis.corrected",
      subject: { type: "legal-basis", id: basisId },
      data: basis,
      at: now,
    });
  });
}

/** Says the last day a row of the commune holds, and what takes its place. Throws as `correctLegalBasis`. */
export async function endLegalBasis(
  actor: Actor,
  { basisId, version, effectiveTo, replacedBy }: LegalBasisRef & LegalBasisEnd,
  now: Date,
): Promise<void> {
  await oncePerDay("căn cứ này", async (tx) => {
    const { symbol, effectiveFrom } = await ensureChangeable(tx, actor, basisId);
    const from = readDay(effectiveFrom);
    if (from && effectiveTo < from) {
      throw new DomainError(
        "RULE_BROKEN",
        `Căn cứ có hiệu lực từ ${writtenDate(from)}, không thể hết hiệu lực trước ngày ấy.`,
      );
    }
    if (replacedBy === symbol) {
      throw new DomainError("RULE_BROKEN", "Văn bản thay thế phải là một văn bản khác.");
    }
    const ended = { effectiveTo: writeDay(effectiveTo), replacedBy };
    await change(tx, actor, { basisId, version }, ended);
    await recordAudit(tx, {
      actor,
      action: "legal-basis.ended",
      subject: { type: "legal-basis", id: basisId },
      data: { effectiveTo, replacedBy },
      at: now,
    });
  });
}

/** Takes out a row of the commune that was entered by mistake; the nation's of that symbol counts again. */
export async function removeLegalBasis(
  actor: Actor,
  { basisId, version }: LegalBasisRef,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { symbol, citation } = await ensureChangeable(tx, actor, basisId);
    const { count } = await tx.legalBasis.deleteMany({
      where: { id: basisId, communeId: actor.communeId, version },
    });
    if (count === 0) throw stale();
    await recordAudit(tx, {
      actor,
      action: "legal-basis.removed",
      subject: { type: "legal-basis", id: basisId },
      data: { symbol, citation },
      at: now,
    });
  });
}

async function ensureChangeable(tx: Tx, actor: Actor, basisId: string) {
  const basis = await tx.legalBasis.findFirst({
    where: { AND: [{ id: basisId }, legalBasesVisibleTo(actor)] },
    select: { communeId: true, symbol: true, citation: true, effectiveFrom: true },
  });
  if (!basis) throw new DomainError("NOT_FOUND", "Không tìm thấy căn cứ.");
  ensure(canChangeLegalBasis(actor, basis));
  return basis;
}

/** The conditional update is the lock: of two corrections of one version the second changes nothing. */
async function change(
  tx: Tx,
  actor: Actor,
  { basisId, version }: LegalBasisRef,
  data: Partial<ReturnType<typeof rowOf>>,
) {
  const { count } = await tx.legalBasis.updateMany({
    where: { id: basisId, communeId: actor.communeId, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw stale();
}

const stale = () =>
  new DomainError("STALE", "Căn cứ này vừa được người khác sửa. Tải lại trang để xem bản mới.");

/** Runs the change in a transaction; the database's refusal of two rows on one day becomes a sentence. */
async function oncePerDay<Result>(symbol: string, run: (tx: Tx) => Promise<Result>) {
  try {
    return await prisma.$transaction(run);
  } catch (error) {
    if (error instanceof Error && error.message.includes("legal_basis_once")) {
      throw new DomainError(
        "RULE_BROKEN",
        `Danh mục của xã đã có ${symbol} trong những ngày này. Sửa dòng đã có, hoặc ghi các ngày không trùng nhau.`,
      );
    }
    throw error;
  }
}

function rowOf({ issuedOn, effectiveFrom, effectiveTo, ...words }: LegalBasisInput) {
  return {
    ...words,
    issuedOn: writeDay(issuedOn),
    effectiveFrom: writeDay(effectiveFrom),
    effectiveTo: writeDay(effectiveTo),
  };
}
