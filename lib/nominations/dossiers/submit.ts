import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError, FieldError } from "@/lib/errors";
import { dossierNumber } from "@/lib/nominations/dossier-number";
import { moveNomination } from "@/lib/nominations/move-nomination";
import { nextDossierNumber } from "@/lib/nominations/receipt";
import { notify } from "@/lib/notifications/notify";
import { membershipsWithRole } from "@/lib/notifications/recipients";
import { peopleOfUnit } from "@/lib/pledges/people-of-units";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { ensure } from "@/lib/workflow/verdict";
import { cameInTime, comesLate, nominationDueOn } from "./due";
import { dossierFaults, type Fault, isWritten, nominationFaults } from "./faults";
import { draftVersion, holdDossier, holdOfDossier, type SeenDossier, staleDossier } from "./hold";
import { canSubmitAgain, canSubmitDossier } from "./policy";

type SubmitDossier = {
  dossierId: string;
  version: number;
  /** What the page showed of the nominations (`draftVersion`). */
  seen: number;
  lateReason?: string;
};

/**
 * Hands the dossier in with every nomination that is a draft or was sent back: it gets a receipt number, which it keeps,
 * and the office is told. Pressed twice it is handed in once. Throws NOT_FOUND, FORBIDDEN, STALE; RULE_BROKEN while
 * something is missing, or late without a reason. Warnings do not stop it: the office answers them (WarningAnswer).
 */
export async function submitDossier(actor: Actor, form: SubmitDossier, now: Date): Promise<void> {
  await prisma.$transaction((tx) => submitDossierIn(tx, actor, form, now));
}

/** The same in a transaction of the caller's. */
async function submitDossierIn(
  tx: Tx,
  actor: Actor,
  { dossierId, version, seen, lateReason = "" }: SubmitDossier,
  now: Date,
): Promise<void> {
  const { communeId, membershipId } = actor;
  const dossier = await holdDossier(tx, actor, dossierId, now);
  if (isSamePress(dossier, actor, version)) return;
  ensure(canSubmitDossier(actor, dossier));
  if (dossier.version !== version || draftVersion(dossier) !== seen) throw staleDossier();
  const files = await tx.dossierFile.count({ where: { communeId, dossierId } });
  refuse(dossierFaults(dossier, files));
  const dueOn = await nominationDueOn(tx, actor, dossier.campaignId, now);
  const isLate = comesLate(dossier, dueOn, now);
  if (isLate && lateReason.trim() === "") {
    throw new FieldError("lateReason", "Đã quá hạn nộp hồ sơ: ghi lý do nộp muộn rồi nộp.");
  }
  const { number, year } =
    dossier.number !== null && dossier.year !== null
      ? { number: dossier.number, year: dossier.year }
      : await nextDossierNumber(tx, communeId, now);
  const { count } = await tx.dossier.updateMany({
    where: { communeId, id: dossierId, version },
    data: {
      version: { increment: 1 },
      year,
      number,
      submittedById: membershipId,
      ...(!cameInTime(dossier, dueOn) && { submittedAt: now }),
      ...(isLate && { lateReason: lateReason.trim() }),
    },
  });
  if (count === 0) throw staleDossier();
  const going = dossier.nominations.filter(isWritten);
  for (const { id } of going) await send(tx, actor, id, now);
  await recordAudit(tx, {
    actor,
    action: "dossier.submitted",
    subject: { type: "dossier", id: dossierId },
    data: { nominations: going.length },
    at: now,
  });
  await tellOffice(tx, actor, dossier, {
    number: dossierNumber({ year, number }),
    count: going.length,
    key: version,
    now,
  });
}

/**
 * What was sent back is put right and goes again, by itself. Pressed twice it goes once. Throws NOT_FOUND, FORBIDDEN,
 * STALE; RULE_BROKEN while something is missing.
 */
export async function submitNomination(
  actor: Actor,
  { nominationId, version }: { nominationId: string; version: number },
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { communeId, membershipId } = actor;
    const { dossier, nomination } = await holdOfDossier(tx, actor, nominationId, now);
    const isSame =
      nomination.state === "SUBMITTED" &&
      nomination.version === version + 1 &&
      nomination.movedById === membershipId;
    if (isSame) return;
    ensure(canSubmitAgain(actor, dossier, nomination));
    refuse(nominationFaults(nomination, dossier));
    await send(tx, actor, nominationId, now, version);
    await notify(tx, {
      communeId,
      to: await membershipsWithRole(tx, communeId, ["OFFICE"], { at: now, except: [membershipId] }),
      kind: "nomination.submitted-again",
      subject: { type: "nomination", id: nominationId },
      data: { title: dossier.title, unit: dossier.unit.name, name: nomination.name },
      key: `nomination ${nominationId} submitted ${version}`,
      at: now,
    });
  });
}

/** Its papers are there from this day on, and the appraisal's days count. */
async function send(tx: Tx, actor: Actor, nominationId: string, now: Date, version?: number) {
  const data = { completeOn: vietnamDay(now) };
  const move = { nominationId, event: "submit", data } as const;
  await moveNomination(tx, actor, version === undefined ? move : { ...move, version }, now);
}

function refuse([fault]: readonly Fault[]): void {
  if (fault) throw new DomainError("RULE_BROKEN", fault.message);
}

function isSamePress(dossier: SeenDossier, { membershipId }: Actor, version: number): boolean {
  const { nominations, submittedById } = dossier;
  return (
    dossier.version === version + 1 &&
    submittedById === membershipId &&
    nominations.some(({ state }) => state === "SUBMITTED") &&
    !nominations.some(isWritten)
  );
}

async function tellOffice(
  tx: Tx,
  actor: Actor,
  dossier: SeenDossier,
  { number, count, key, now }: { number: string; count: number; key: number; now: Date },
): Promise<void> {
  const { communeId, membershipId } = actor;
  const office = await membershipsWithRole(tx, communeId, ["OFFICE"], { at: now });
  // What was entered from their paper is told to the unit's people too.
  const unit = dossier.isFromPaper ? await peopleOfUnit(tx, actor, dossier.unitId, now) : [];
  await notify(tx, {
    communeId,
    to: [...office, ...unit].filter((id) => id !== membershipId),
    kind: "dossier.submitted",
    subject: { type: "dossier", id: dossier.id },
    data: { title: dossier.title, unit: dossier.unit.name, number, count },
    key: `dossier ${dossier.id} submitted ${key}`,
    at: now,
  });
}
