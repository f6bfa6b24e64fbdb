import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { communeName } from "@/lib/communes/name";
import { findOwnCommune } from "@/lib/communes/queries";
import { mostMembers } from "@/lib/council/members/seated";
import { listAgenda, mostItems, type SeenItem } from "@/lib/council/sessions/agenda";
import { presiderOf } from "@/lib/council/sessions/officers";
import { shareInWords } from "@/lib/council/sessions/opening";
import type { OnRoll, SessionView } from "@/lib/council/sessions/queries";
import { choiceLabels } from "@/lib/council/state";
import { shareWords } from "@/lib/council/voting/outcome";
import type { prisma, Tx } from "@/lib/db/client";
import type {
  MinutesFacts,
  MinutesItem,
} from "@/lib/documents/templates/council-minutes/council-minutes";
import { DomainError } from "@/lib/errors";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { findCouncilRules } from "@/lib/nominations/awards/rules";
import { findSight } from "@/lib/nominations/sight";
import { personOf } from "./council-people";
import { nomineeInWords, votingRuleInWords } from "./voting-words";

type Db = Tx | typeof prisma;

/**
 * What the minutes of a session say, as this person may read it now: an item they are recused from is left out while
 * the session runs. `number` once it is given.
 */
export async function gatherMinutes(
  db: Db,
  actor: Actor,
  session: SessionView,
  number: string | null,
  now: Date,
): Promise<MinutesFacts> {
  const { roll, chair, secretary } = session;
  const commune = await findOwnCommune(actor, db);
  const rules = await findCouncilRules(actor, session.startsAt, db);
  const items = await listAgenda(db, actor, session.id, await findSight(db, actor, now));
  const votes = await votesOf(db, actor, session.id);
  const { present, absent, atOpening } = attendanceOf(
    session,
    await votersOf(db, actor, session.id),
  );
  const source = rules.sources["council.quorum"]?.legalBasis;
  const share = `${shareInWords(rules.quorum)} số thành viên`;
  return {
    commune: { ...commune, name: communeName(commune) },
    number,
    title: session.title,
    startsAt: session.startsAt,
    openedAt: session.openedAt,
    closedAt: session.closedAt,
    place: session.place,
    chair: personOf(seatOf(roll, chair.id)),
    secretary: personOf(seatOf(roll, secretary.id)),
    present,
    absent,
    atOpening,
    quorum: source ? `${share}, ${source}` : share,
    agenda: session.agenda,
    discussion: session.discussion,
    dissent: session.dissent,
    items: items.map((item) => minutesItem(item, votes.get(item.id), session)),
  };
}

function seatOf(roll: readonly OnRoll[], memberId: string): OnRoll {
  const seat = roll.find(({ id }) => id === memberId);
  if (seat) return seat;
  throw new DomainError(
    "RULE_BROKEN",
    "Chủ tọa hoặc thư ký không còn là thành viên Hội đồng vào ngày họp. Xem lại nhiệm kỳ ở trang Thành viên.",
  );
}

/** Who stood on the voter list of a round: they were there, whatever the roll says at the end. */
async function votersOf(db: Db, { communeId }: Actor, sessionId: string): Promise<Set<string>> {
  const voters = await db.voterListEntry.findMany({
    where: { communeId, round: { sessionId } },
    select: { memberId: true },
    distinct: ["memberId"],
    take: mostMembers,
  });
  return new Set(voters.map(({ memberId }) => memberId));
}

/** The roll as minutes tell it: also of who came late and who left early. */
function attendanceOf({ roll, openedAt }: SessionView, voters: ReadonlySet<string>) {
  const wasThere = ({ id, isPresent, atOpening }: OnRoll) =>
    isPresent || (openedAt !== null && (atOpening || voters.has(id)));
  const noteOf = ({ isPresent, atOpening, note }: OnRoll) => {
    if (isPresent) return openedAt && atOpening === false ? "đến sau khi khai mạc" : "";
    return `rời phiên họp trước khi kết thúc${note && `: ${note}`}`;
  };
  return {
    present: roll.filter(wasThere).map((member) => ({ ...personOf(member), note: noteOf(member) })),
    absent: roll
      .filter((member) => !wasThere(member))
      .map((member) => ({ ...personOf(member), reason: member.note })),
    atOpening: openedAt && roll.filter(({ atOpening, isPresent }) => atOpening ?? isPresent).length,
  };
}

/** The last count of each item, and what absent members said in writing. */
async function votesOf(db: Db, { communeId }: Actor, sessionId: string) {
  const items = await db.agendaItem.findMany({
    where: { communeId, sessionId },
    select: {
      id: true,
      tallies: {
        where: { round: { state: "COUNTED" } },
        select: {
          issued: true,
          votesFor: true,
          votesAgainst: true,
          invalid: true,
          writtenFor: true,
          round: { select: { voters: { select: { memberId: true }, take: mostMembers } } },
        },
        orderBy: { round: { number: "desc" } },
        take: 1,
      },
      opinions: {
        select: { memberId: true, choice: true, note: true },
        orderBy: { enteredAt: "asc" },
        take: 200,
      },
    },
    take: mostItems,
  });
  return new Map(items.map(({ id, tallies, opinions }) => [id, { tally: tallies[0], opinions }]));
}

type Voted = ReturnType<Awaited<ReturnType<typeof votesOf>>["get"]>;

function minutesItem(
  item: SeenItem,
  votes: Voted,
  { roll, chair }: Pick<SessionView, "roll" | "chair">,
): MinutesItem {
  const { nomination, recusals, basis, isRecommended } = item;
  const nameOf = (memberId: string) => roll.find(({ id }) => id === memberId)?.name ?? "";
  const isRecused = (memberId: string) => recusals.some((each) => each.memberId === memberId);
  const presider = isRecused(chair.id) ? presiderOf(item, chair.id, roll) : null;
  const tally = votes?.tally;
  // Whoever came after all and voted has said it with their ballot; who sits no more has no say.
  const isCounted = (memberId: string) => {
    const member = roll.find(({ id }) => id === memberId);
    if (!member) return false;
    return tally
      ? tally.round.voters.every((voter) => voter.memberId !== memberId)
      : !member.isPresent;
  };
  return {
    nominee: nomineeInWords(nomination),
    award: awardName(nomination.award),
    rule: votingRuleInWords(item),
    basis,
    result: tally
      ? {
          // Of those who had a ballot: who left after the vote had one, who came after it had none.
          ofPresent: shareWords(tally.votesFor, tally.issued),
          ofAll: shareWords(tally.votesFor + tally.writtenFor, roll.length),
          against: tally.votesAgainst,
          invalid: tally.invalid,
          isRecommended,
        }
      : null,
    recused: recusals.map(({ memberId, ground }) => ({ name: nameOf(memberId), ground })),
    presider: presider?.name ?? null,
    opinions: (votes?.opinions ?? [])
      .filter(({ memberId }) => isCounted(memberId))
      .map(({ memberId, choice, note }) => ({
        name: nameOf(memberId),
        choice: choiceLabels[choice],
        note,
      })),
  };
}
