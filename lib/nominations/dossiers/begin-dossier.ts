import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import type { CommendationType, Procedure } from "@/lib/db/generated/enums";
import { DomainError, FieldError } from "@/lib/errors";
import { canEnterFromPaper, canWriteForUnit } from "@/lib/pledges/policy";
import type { CalendarDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";
import { ensure } from "@/lib/workflow/verdict";
import { findNominatedCampaign } from "./campaigns";
import { dossierTitle } from "./title";

type BeginDossier = {
  /** Made by the form: pressed twice, it is one dossier. */
  dossierId: string;
  type: CommendationType;
  campaignId: string | null;
  procedure: Procedure;
  shortGround: string;
  achievedFrom: CalendarDate;
  achievedTo: CalendarDate;
  /** Entered by the office from this unit's paper; the note says which paper. */
  forUnitId?: string;
  paperNote?: string;
};

/**
 * A new dossier of the person's unit; with `forUnitId` one that the office enters from that unit's paper. Throws
 * FORBIDDEN, NOT_FOUND for a unit or campaign that is not the commune's, RULE_BROKEN without saying which paper.
 */
export async function beginDossier(
  actor: Actor,
  form: BeginDossier,
  now: Date,
): Promise<{ dossierId: string }> {
  return prisma.$transaction((tx) => beginDossierIn(tx, actor, form, now));
}

/** The same in a transaction of the caller's. */
async function beginDossierIn(
  tx: Tx,
  actor: Actor,
  {
    dossierId: id,
    forUnitId = "",
    paperNote = "",
    achievedFrom,
    achievedTo,
    ...form
  }: BeginDossier,
  now: Date,
): Promise<{ dossierId: string }> {
  const isFromPaper = forUnitId !== "";
  ensure(isFromPaper ? canEnterFromPaper(actor) : canWriteForUnit(actor));
  if (isFromPaper && paperNote === "") {
    throw new FieldError("paperNote", "Ghi bản giấy nào: ngày ghi trên giấy, ai ký.");
  }
  const { communeId, membershipId: createdById } = actor;
  const unitId = await findUnit(tx, actor, isFromPaper ? forUnitId : actor.unitId);
  const campaign = await findNominatedCampaign(tx, actor, form.campaignId, now);
  const { count } = await tx.dossier.createMany({
    data: {
      id,
      communeId,
      unitId,
      ...form,
      title: dossierTitle({
        ...form,
        campaignTitle: campaign?.title,
        achieved: { from: achievedFrom, to: achievedTo },
      }),
      achievedFrom: writeDay(achievedFrom),
      achievedTo: writeDay(achievedTo),
      ...(await findLastSigner(tx, actor, unitId)),
      isFromPaper,
      paperNote: isFromPaper ? paperNote : "",
      createdById,
      createdAt: now,
    },
    skipDuplicates: true,
  });
  if (count > 0) {
    await recordAudit(tx, {
      actor,
      action: "dossier.begun",
      subject: { type: "dossier", id },
      data: { unitId, isFromPaper },
      at: now,
    });
  } else {
    await ensureOwnPress(tx, actor, id);
  }
  return { dossierId: id };
}

async function findUnit(tx: Tx, { communeId }: Actor, id: string | null): Promise<string> {
  const unit = id && (await tx.unit.findFirst({ where: { communeId, id }, select: { id: true } }));
  if (!unit) throw new DomainError("NOT_FOUND", "Không tìm thấy đơn vị.");
  return unit.id;
}

/** A unit's papers are mostly signed by the same person: whoever signed its last ones. */
async function findLastSigner(tx: Tx, { communeId }: Actor, unitId: string) {
  const last = await tx.dossier.findFirst({
    where: { communeId, unitId, signerName: { not: "" } },
    select: { signerName: true, signerPost: true },
    orderBy: { id: "desc" },
  });
  return last ?? {};
}

/** The id is there already: the second press of this person, or somebody else's dossier. */
async function ensureOwnPress(tx: Tx, { communeId, membershipId }: Actor, id: string) {
  const own = await tx.dossier.findFirst({
    where: { communeId, id, createdById: membershipId },
    select: { id: true },
  });
  if (!own) throw new DomainError("NOT_FOUND", "Không tìm thấy hồ sơ đề nghị khen.");
}
