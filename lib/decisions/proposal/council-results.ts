import "server-only";
import { shareOf } from "@/lib/council/voting/outcome";
import type { prisma, Tx } from "@/lib/db/client";
import { type CalendarDate, calendarDate } from "@/lib/text/dates";

export type CouncilResult = {
  recommends: boolean;
  /** "9/11 phiếu đồng ý (81,81%)" */
  words: string;
  heldOn: CalendarDate;
};

/** What the Council's last session said of each nomination: from the tally of the item's last round. One query. */
export async function findCouncilResults(
  db: Tx | typeof prisma,
  communeId: string,
  nominationIds: readonly string[],
): Promise<Map<string, CouncilResult>> {
  const items = await db.agendaItem.findMany({
    where: {
      communeId,
      nominationId: { in: [...nominationIds] },
      isRecommended: { not: null },
      session: { state: { in: ["OPEN", "CLOSED", "MINUTES_SIGNED"] } },
    },
    select: {
      nominationId: true,
      isRecommended: true,
      session: { select: { startsAt: true } },
      tallies: {
        select: { votesFor: true, writtenFor: true, total: true },
        orderBy: { round: { number: "desc" } },
        take: 1,
      },
    },
    orderBy: { session: { startsAt: "asc" } },
    take: 5000,
  });
  return new Map(
    items.map(({ nominationId, isRecommended, session, tallies: [tally] }) => [
      nominationId,
      {
        recommends: isRecommended === true,
        words: tally ? tallyWords(tally) : "",
        heldOn: calendarDate(session.startsAt),
      },
    ]),
  );
}

/** 9 of 11 → "9/11 phiếu đồng ý (81,81%)". */
function tallyWords(tally: { votesFor: number; writtenFor: number; total: number }): string {
  const { total } = tally;
  const votesFor = tally.votesFor + tally.writtenFor;
  if (total === 0) return `${votesFor} phiếu đồng ý`;
  return `${votesFor}/${total} phiếu đồng ý (${shareOf(votesFor, total)})`;
}
