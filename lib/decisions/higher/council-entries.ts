import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { countMinutesPaper } from "@/lib/council/voting/count-minutes";
import { findVoting } from "@/lib/council/voting/queries";
import { prisma } from "@/lib/db/client";
import { render } from "@/lib/documents/render";
import { calendarDate } from "@/lib/text/dates";

/** One file of a zip, read when its turn comes; null: there is none. */
export type Entry = { path: string; read: () => Promise<Uint8Array | null> };

/**
 * What the Council wrote of these nominations: the minutes of each session, once signed, and how each of its rounds was
 * counted (biên bản bình xét, kết quả bỏ phiếu: Điều 84 Luật Thi đua, khen thưởng).
 */
export async function councilEntries(
  actor: Actor,
  nominationIds: readonly string[],
  now: Date,
): Promise<Entry[]> {
  const ids = [...nominationIds];
  const sessions = await prisma.councilSession.findMany({
    where: {
      communeId: actor.communeId,
      items: { some: { nominationId: { in: ids }, isRecommended: { not: null } } },
    },
    select: { id: true, startsAt: true, minutes: { select: { content: true } } },
    orderBy: { startsAt: "asc" },
    take: 50,
  });
  const ofSessions = sessions.map(async ({ id, startsAt, minutes }) => {
    const folder = `03-hoi-dong/${calendarDate(startsAt)} ${id.slice(-4)}`;
    const counted = await countEntries(actor, { sessionId: id, folder, ids }, now);
    if (!minutes) return counted;
    const signed = storedDocument(minutes.content);
    return [
      { path: `${folder}/bien-ban-hop.docx`, read: () => render(signed, "docx") },
      { path: `${folder}/bien-ban-hop.pdf`, read: () => render(signed, "pdf") },
      ...counted,
    ];
  });
  return (await Promise.all(ofSessions)).flat();
}

type Session = { sessionId: string; folder: string; ids: readonly string[] };

async function countEntries(
  actor: Actor,
  { sessionId, folder, ids }: Session,
  now: Date,
): Promise<Entry[]> {
  const voting = await findVoting(actor, sessionId, now);
  if (!voting) return [];
  return voting.rounds
    .filter((round) => round.items.some(({ item }) => ids.includes(item.nominationId)))
    .map((round) => ({
      path: `${folder}/bien-ban-kiem-phieu-luot-${round.number}.docx`,
      read: async () => {
        const paper = await countMinutesPaper(actor, voting, round);
        return paper && render(paper, "docx");
      },
    }));
}
