import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { prisma, Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import {
  type DossierHead,
  dossierHeadFields,
  type MeetingRecord,
  meetingFields,
  type NominationRecord,
  nominationFields,
} from "@/lib/nominations/nomination-record";
import { dossiersVisibleTo, nominationsVisibleTo } from "@/lib/nominations/policy";
import { findSight } from "@/lib/nominations/sight";
import type { DossierFacts, NominationFacts } from "./policy";

type Db = Tx | typeof prisma;

export type SeenNomination = NominationRecord & Pick<NominationFacts, "heldBy">;

export type SeenDossier = DossierHead &
  DossierFacts & {
    meeting: MeetingRecord | null;
    /** Those of them that this person sees. */
    nominations: SeenNomination[];
  };

const openSessions = {
  agendaItems: { where: { session: { state: "OPEN" } }, select: { id: true }, take: 1 },
} as const;

/** A dossier as this person may see it, with its nominations that they may see; or null. Four queries and the sight. */
export async function seeDossier(
  db: Db,
  actor: Actor,
  dossierId: string,
  now: Date,
): Promise<SeenDossier | null> {
  const sight = await findSight(db, actor, now);
  const dossier = await db.dossier.findFirst({
    where: { AND: [{ id: dossierId }, dossiersVisibleTo(actor, sight)] },
    select: { ...dossierHeadFields, meeting: { select: meetingFields } },
  });
  if (!dossier) return null;
  const { communeId } = actor;
  const all = await db.nomination.findMany({
    where: { communeId, dossierId },
    select: { state: true, appraisal: { select: { version: true } } },
    take: 1000,
  });
  const visible = await db.nomination.findMany({
    where: { AND: [{ dossierId }, nominationsVisibleTo(actor, sight)] },
    select: { ...nominationFields, ...openSessions },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take: 1000,
  });
  return {
    ...dossier,
    isOwn: sight.lineage.includes(dossier.unitId),
    states: all.map(({ state }) => state),
    isAppraised: all.some(({ appraisal }) => appraisal !== null),
    nominations: visible.map(({ agendaItems, ...nomination }) => ({
      ...nomination,
      heldBy: heldBy(nomination.decisionItems.length > 0, agendaItems.length > 0),
    })),
  };
}

function heldBy(isInDecision: boolean, isBeforeCouncil: boolean): NominationFacts["heldBy"] {
  if (isInDecision) return "decision";
  return isBeforeCouncil ? "session" : null;
}

/**
 * The same for a command, its row held until the transaction ends: who comes at the same moment waits, and finds what
 * was done. Throws NOT_FOUND.
 */
export async function holdDossier(
  tx: Tx,
  actor: Actor,
  dossierId: string,
  now: Date,
): Promise<SeenDossier> {
  await tx.$executeRaw`
    SELECT 1 FROM dossier WHERE commune_id = ${actor.communeId}::uuid AND id = ${dossierId}::uuid FOR UPDATE`;
  const dossier = await seeDossier(tx, actor, dossierId, now);
  if (!dossier) throw new DomainError("NOT_FOUND", "Không tìm thấy hồ sơ đề nghị khen.");
  return dossier;
}

/** A nomination with its dossier, which is held. Throws NOT_FOUND. */
export async function holdOfDossier(
  tx: Tx,
  actor: Actor,
  nominationId: string,
  now: Date,
): Promise<{ dossier: SeenDossier; nomination: SeenNomination }> {
  const found = await tx.nomination.findFirst({
    where: { communeId: actor.communeId, id: nominationId },
    select: { dossierId: true },
  });
  const dossier = found && (await holdDossier(tx, actor, found.dossierId, now));
  const nomination = dossier?.nominations.find(({ id }) => id === nominationId);
  if (!dossier || !nomination) {
    throw new DomainError("NOT_FOUND", "Không tìm thấy đề nghị khen thưởng.");
  }
  return { dossier, nomination };
}

/** Everything of the drafts that a check page shows, as one number that grows with each save. */
export function draftVersion({ nominations }: Pick<SeenDossier, "nominations">): number {
  return nominations.reduce((sum, { version }) => sum + version, 0);
}

export const staleDossier = () =>
  new DomainError(
    "STALE",
    "Hồ sơ vừa có người khác sửa sau khi trang này mở. Tải lại trang, xem lại rồi làm tiếp.",
  );
