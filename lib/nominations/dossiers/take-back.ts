import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { holdSessionsOf, leaveAgendas } from "@/lib/nominations/agendas";
import { moveNomination } from "@/lib/nominations/move-nomination";
import { takeOffLists } from "@/lib/nominations/public-lists";
import { notify } from "@/lib/notifications/notify";
import { membershipsWithRole } from "@/lib/notifications/recipients";
import { ensure } from "@/lib/workflow/verdict";
import { holdDossier, holdOfDossier, staleDossier } from "./hold";
import {
  canRecallDossier,
  canRemoveNominee,
  canWithdrawNomination,
  canWriteDossier,
} from "./policy";

type DossierRef = { dossierId: string; version: number };

/**
 * Who handed the dossier in takes it back whole to change it, while the office has not begun with it; it keeps its
 * number. Pressed twice it is taken back once. Throws NOT_FOUND, FORBIDDEN, STALE.
 */
export async function recallDossier(
  actor: Actor,
  { dossierId, version }: DossierRef,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { communeId, membershipId } = actor;
    const dossier = await holdDossier(tx, actor, dossierId, now);
    const { nominations } = dossier;
    const isSame =
      dossier.version === version + 1 &&
      nominations.some(({ state, movedById }) => state === "DRAFT" && movedById === membershipId);
    if (isSame) return;
    ensure(canRecallDossier(actor, dossier));
    const { count } = await tx.dossier.updateMany({
      where: { communeId, id: dossierId, version },
      data: { version: { increment: 1 } },
    });
    if (count === 0) throw staleDossier();
    const taken = nominations.filter(({ state }) => state === "SUBMITTED");
    // One was given back while the dossier was being read.
    const submitted = dossier.states.filter((state) => state === "SUBMITTED");
    if (taken.length < submitted.length) throw staleDossier();
    for (const { id: nominationId, version: seenVersion } of taken) {
      await moveNomination(
        tx,
        actor,
        { nominationId, version: seenVersion, event: "recall", data: { completeOn: null } },
        now,
      );
    }
    await recordAudit(tx, {
      actor,
      action: "dossier.recalled",
      subject: { type: "dossier", id: dossierId },
      data: { nominations: taken.length },
      at: now,
    });
    await notify(tx, {
      communeId,
      to: await membershipsWithRole(tx, communeId, ["OFFICE"], { at: now, except: [membershipId] }),
      kind: "dossier.recalled",
      subject: { type: "dossier", id: dossierId },
      data: { title: dossier.title, unit: dossier.unit.name },
      key: `dossier ${dossierId} recalled ${version}`,
      at: now,
    });
  });
}

/**
 * Takes one nomination back for good, with the reason. Pressed twice it is withdrawn once. It disappears from a list
 * shown to the public at once, and from an agenda. Throws NOT_FOUND, FORBIDDEN, STALE, RULE_BROKEN without a reason.
 */
export async function withdrawNomination(
  actor: Actor,
  { nominationId, version, reason }: { nominationId: string; version: number; reason: string },
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { communeId, membershipId } = actor;
    await holdSessionsOf(tx, actor, nominationId);
    const { dossier, nomination } = await holdOfDossier(tx, actor, nominationId, now);
    const isSame = nomination.state === "WITHDRAWN" && nomination.version === version + 1;
    if (isSame && nomination.movedById === membershipId) return;
    ensure(canWithdrawNomination(actor, dossier, nomination));
    // Who must not see it while the Council has it is not told of it either.
    const recused = await recusedFrom(tx, actor, nominationId);
    await moveNomination(
      tx,
      actor,
      { nominationId, event: "withdraw", version, note: reason },
      now,
    );
    await leaveAgendas(tx, actor, nominationId, now);
    await takeOffLists(tx, actor, nominationId, now);
    if (nomination.state === "DRAFT") return;
    await notify(tx, {
      communeId,
      to: await membershipsWithRole(tx, communeId, ["OFFICE"], {
        at: now,
        except: [membershipId, ...(nomination.state === "BEFORE_COUNCIL" ? recused : [])],
      }),
      kind: "nomination.withdrawn",
      subject: { type: "nomination", id: nominationId },
      data: { title: dossier.title, unit: dossier.unit.name, name: nomination.name },
      key: `nomination ${nominationId} withdrawn`,
      at: now,
    });
  });
}

/** Every place of the people who are recused from it. */
async function recusedFrom(tx: Tx, { communeId }: Actor, nominationId: string): Promise<string[]> {
  const places = await tx.membership.findMany({
    where: {
      communeId,
      user: {
        memberships: {
          some: { councilPlaces: { some: { recusals: { some: { item: { nominationId } } } } } },
        },
      },
    },
    select: { id: true },
    take: 200,
  });
  return places.map(({ id }) => id);
}

/**
 * Throws a draft away that was never handed in, with everything in it. Gone already is gone. Throws NOT_FOUND,
 * FORBIDDEN, STALE.
 */
export async function deleteDossier(
  actor: Actor,
  { dossierId, version }: DossierRef,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { communeId } = actor;
    const dossier = await holdDossier(tx, actor, dossierId, now);
    ensure(canWriteDossier(actor, dossier));
    if (dossier.submittedAt !== null) {
      throw new DomainError("RULE_BROKEN", "Hồ sơ đã từng nộp thì không xóa được.");
    }
    for (const nomination of dossier.nominations) {
      ensure(canRemoveNominee(actor, dossier, nomination));
    }
    if (dossier.version !== version) throw staleDossier();
    await tx.dossierFile.deleteMany({ where: { communeId, dossierId } });
    await tx.nomination.deleteMany({ where: { communeId, dossierId } });
    await tx.dossier.delete({ where: { communeId_id: { communeId, id: dossierId } } });
    await recordAudit(tx, {
      actor,
      action: "dossier.deleted",
      subject: { type: "dossier", id: dossierId },
      data: { unitId: dossier.unitId },
      at: now,
    });
  });
}
