import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { communeName } from "@/lib/communes/name";
import { findOwnCommune } from "@/lib/communes/queries";
import type { OnRoll, SessionView } from "@/lib/council/sessions/queries";
import { prisma } from "@/lib/db/client";
import type { OfficialDocument } from "@/lib/documents/model";
import { invitationDocument } from "@/lib/documents/templates/council-invitation/council-invitation";
import { minutesDocument } from "@/lib/documents/templates/council-minutes/council-minutes";
import { sessionPapers } from "@/lib/documents/templates/council-minutes/session-papers";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { calendarDate } from "@/lib/text/dates";
import { personOf } from "./council-people";
import { gatherMinutes } from "./gather-minutes";
import { nomineeInWords } from "./voting-words";

async function communeOf(actor: Actor) {
  const commune = await findOwnCommune(actor);
  return { ...commune, name: communeName(commune) };
}

/** Giấy mời of a session: the same for everybody. Null while its chair sits on the Council no more. */
export async function invitationPaper(
  actor: Actor,
  session: SessionView,
): Promise<OfficialDocument | null> {
  const chair = session.roll.find(({ id }: OnRoll) => id === session.chair.id);
  if (!chair) return null;
  return invitationDocument({
    commune: await communeOf(actor),
    title: session.title,
    startsAt: session.startsAt,
    place: session.place,
    agenda: session.agenda,
    chair: personOf(chair),
    members: session.roll.map(personOf),
    invitedOn: session.invitedAt && calendarDate(session.invitedAt),
  });
}

/** The papers of a session for one reader: `session.items` are those they may see. */
export async function papersOfSession(
  actor: Actor,
  { title, startsAt, items }: SessionView,
): Promise<OfficialDocument> {
  return sessionPapers({
    commune: await communeOf(actor),
    title,
    startsAt,
    items: items.map(({ nomination }) => ({
      nominee: nomineeInWords(nomination),
      award: awardName(nomination.award),
      unit: nomination.dossier.unit.name,
      citation: nomination.citation,
      unitVotes: unitVotesOf(nomination),
      findings: nomination.appraisal?.findings ?? "",
    })),
  });
}

/** "25/27": for, of all who voted at the unit's meeting. */
function unitVotesOf({
  votesFor,
  votesAgainst,
}: {
  votesFor: number | null;
  votesAgainst: number | null;
}): string {
  return votesFor === null ? "" : `${votesFor}/${votesFor + (votesAgainst ?? 0)}`;
}

/** The minutes: as signed, or as they stand for this reader. */
export async function minutesPaper(
  actor: Actor,
  session: SessionView,
  now: Date,
): Promise<OfficialDocument> {
  const signed =
    session.minutes &&
    (await prisma.frozenDocument.findFirst({
      where: { communeId: actor.communeId, id: session.minutes.id },
      select: { content: true },
    }));
  if (signed) return storedDocument(signed.content);
  return minutesDocument(await gatherMinutes(prisma, actor, session, null, now));
}
