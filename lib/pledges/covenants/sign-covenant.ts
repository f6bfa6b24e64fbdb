import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { findOwnUnit } from "@/lib/communes/own-unit";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { membershipsWithRole } from "@/lib/notifications/recipients";
import { findDemands } from "@/lib/pledges/demands";
import { peopleOfUnits } from "@/lib/pledges/people-of-units";
import { canWriteForUnit } from "@/lib/pledges/policy";
import { ensure } from "@/lib/workflow/verdict";
import { askToSign } from "./ask-to-sign";
import { ensureFormsOpen } from "./covenant-record";
import { canWriteCovenant } from "./policy";
import type { CovenantRef } from "./schema";

/**
 * Signs a covenant for the person's unit, as it was read. From the first signature on its words stand; with the last
 * one the office and the other units are told. Signing twice is signing once. Throws FORBIDDEN for who acts for no
 * unit, NOT_FOUND where the unit is no party, STALE when the words are no longer those that were read, RULE_BROKEN once
 * the campaign has closed.
 */
export async function signCovenant(
  actor: Actor,
  { covenantId, version }: CovenantRef,
  now: Date,
): Promise<void> {
  ensure(canWriteForUnit(actor));
  const { communeId, membershipId, name, position } = actor;
  await prisma.$transaction(async (tx) => {
    const own = await findOwnUnit(tx, actor, now);
    const unitIds = [...(own?.lineage ?? [])];
    const where = { communeId, id: covenantId, parties: { some: { unitId: { in: unitIds } } } };
    // Takes the row: whoever changes the words, or signs as well, waits.
    const { count: asRead } = await tx.covenant.updateMany({
      where: { ...where, version },
      data: { version },
    });
    if (asRead === 0) await throwUnread(tx, where);
    const { count: signed } = await tx.covenantParty.updateMany({
      where: { communeId, covenantId, unitId: { in: unitIds }, signedAt: null },
      data: {
        signedById: membershipId,
        signedAt: now,
        signerName: position ? `${name}, ${position}` : name,
      },
    });
    if (signed === 0) return;
    await ensureCampaignOpen(tx, actor, { covenantId, what: "ký" }, now);
    await recordAudit(tx, {
      actor,
      action: "covenant.signed",
      subject: { type: "covenant", id: covenantId },
      data: { unitId: own?.unitId ?? "" },
      at: now,
    });
    await tellWhenAllSigned(tx, actor, covenantId, now);
  });
}

async function throwUnread(
  tx: Tx,
  where: { communeId: string; id: string; parties: { some: { unitId: { in: string[] } } } },
): Promise<never> {
  if ((await tx.covenant.count({ where })) === 0) {
    throw new DomainError("NOT_FOUND", "Không tìm thấy giao ước.");
  }
  throw new DomainError("STALE", "Lời giao ước vừa được sửa. Tải lại trang, đọc lại rồi hãy ký.");
}

async function tellWhenAllSigned(
  tx: Tx,
  actor: Actor,
  covenantId: string,
  now: Date,
): Promise<void> {
  const { communeId, membershipId } = actor;
  const { name, campaign, parties } = await tx.covenant.findUniqueOrThrow({
    where: { communeId_id: { communeId, id: covenantId } },
    select: {
      name: true,
      campaign: { select: { title: true } },
      parties: { select: { unitId: true, signedAt: true }, take: 200 },
    },
  });
  if (parties.some(({ signedAt }) => signedAt === null)) return;
  const except = [membershipId];
  const office = await membershipsWithRole(tx, communeId, ["OFFICE"], { at: now, except });
  const units = parties.map(({ unitId }) => unitId);
  const people = await peopleOfUnits(tx, actor, units, now);
  await notify(tx, {
    communeId,
    to: [...office, ...people],
    kind: "covenant.signed",
    subject: { type: "covenant", id: covenantId },
    data: { title: campaign.title, name },
    key: `covenant.signed:${covenantId}:${now.toISOString()}`,
    at: now,
  });
}

/**
 * Takes all signatures off a covenant so that its words can be written anew; its units are told, and sign again. Throws
 * FORBIDDEN for anybody but the office, NOT_FOUND, STALE when somebody opened it first, RULE_BROKEN once the campaign
 * has closed.
 */
export async function reopenCovenant(
  actor: Actor,
  { covenantId, version }: CovenantRef,
  now: Date,
): Promise<void> {
  ensure(canWriteCovenant(actor));
  const { communeId } = actor;
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.covenant.updateMany({
      where: { communeId, id: covenantId, version },
      data: { version: { increment: 1 } },
    });
    if (count === 0) {
      const known = await tx.covenant.count({ where: { communeId, id: covenantId } });
      throw known === 0
        ? new DomainError("NOT_FOUND", "Không tìm thấy giao ước.")
        : new DomainError("STALE", "Giao ước vừa có người khác sửa hoặc mở lại. Tải lại trang.");
    }
    const covenant = await ensureCampaignOpen(tx, actor, { covenantId, what: "mở lại" }, now);
    await tx.covenantParty.updateMany({
      where: { communeId, covenantId },
      data: { signedById: null, signedAt: null, signerName: "" },
    });
    await recordAudit(tx, {
      actor,
      action: "covenant.reopened",
      subject: { type: "covenant", id: covenantId },
      data: { version: version + 1 },
      at: now,
    });
    await askToSign(tx, actor, { ...covenant, covenantId, version: version + 1 }, now);
  });
}

/** Of what a covenant is and between whom, once it is sure that its campaign still takes things. */
async function ensureCampaignOpen(
  tx: Tx,
  actor: Actor,
  { covenantId, what }: { covenantId: string; what: string },
  now: Date,
): Promise<{ title: string; name: string; unitIds: string[] }> {
  const { campaignId, campaign, name, parties } = await tx.covenant.findUniqueOrThrow({
    where: { communeId_id: { communeId: actor.communeId, id: covenantId } },
    select: {
      campaignId: true,
      campaign: { select: { title: true } },
      name: true,
      parties: { select: { unitId: true }, take: 200 },
    },
  });
  ensureFormsOpen(await findDemands(tx, actor, campaignId, now), what);
  return { title: campaign.title, name, unitIds: parties.map(({ unitId }) => unitId) };
}
