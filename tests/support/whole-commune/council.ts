import { subDays } from "date-fns";
import { declareInterest } from "@/lib/council/members/declare-interest";
import { addItems } from "@/lib/council/sessions/keep-agenda";
import { planSession } from "@/lib/council/sessions/plan-session";
import { castVotes } from "@/lib/council/voting/cast-votes";
import { countRound } from "@/lib/council/voting/count-round";
import { openRound } from "@/lib/council/voting/open-round";
import { prisma } from "@/lib/db/client";
import type { SessionState } from "@/lib/db/generated/enums";
import { calendarDate } from "@/lib/text/dates";
import { newId } from "@/lib/text/new-id";
import { createOpenSession, type Seat } from "../council";
import type { Person, Place } from "../whole-commune";
import { nominate } from "./awards";

/** A Council of four, whose secretary is who does everything; its sessions, before, while and after they sit. */
export async function addCouncil(place: Place, person: Person, now: Date): Promise<void> {
  const { all, id: communeId, mark } = place;
  const seats: Seat[] = [];
  const member = () => person(["COUNCIL"]);
  const people = [await member(), all, await member(), await member()];
  for (const [index, actor] of people.entries()) {
    const { id: memberId } = await prisma.councilMember.create({
      data: {
        communeId,
        membershipId: actor.membershipId,
        post: (["CHAIR", "VICE_CHAIR"] as const)[index] ?? "MEMBER",
        position: index + 1,
        basis: `Quyết định của ${mark}`,
        validFrom: subDays(now, 300),
      },
    });
    seats.push({ actor, memberId });
  }
  const [absent] = seats.slice(-1);
  if (seats.length !== 4 || !absent) throw new Error("A Council of four.");
  const voters = seats.slice(0, 3);
  const [chair, secretary] = seats as [Seat, Seat];
  const unit = await prisma.unit.create({
    data: { communeId, kind: "OTHER", name: `Ban có người nhà ${mark}` },
  });
  const tie = { memberId: absent.memberId, unitId: unit.id, reason: `Nguyên trưởng ban ${mark}` };
  await declareInterest(all, tie, now);

  const rule = { threshold: 50, isStrict: false, denominator: "ALL" } as const;
  const sitting = async (items: number) => {
    const { session, itemIds } = await createOpenSession(all, {
      seats,
      present: voters.length,
      items,
      rule,
    });
    const title = `Phiên họp ${mark}`;
    await prisma.councilSession.update({ where: { id: session.id }, data: { title } });
    return { sessionId: session.id, itemIds };
  };
  const vote = async (sessionId: string, itemIds: readonly string[], choice: "FOR" | "AGAINST") => {
    const roundId = await openRound(all, { sessionId, itemIds, isOnPaper: false }, now);
    const votes = itemIds.map((itemId) => ({ itemId, choice }));
    for (const { actor } of voters) await castVotes(actor, { roundId, votes });
    await countRound(all, { roundId, version: 1, tellers: `Tổ của ${mark}` }, now);
  };
  const end = (sessionId: string, state: SessionState, secretarySignedAt: Date | null = null) =>
    prisma.councilSession.update({
      where: { id: sessionId },
      data: { state, closedAt: now, secretarySignedAt },
    });
  for (const signedAt of [null, now]) {
    const { sessionId, itemIds } = await sitting(1);
    await vote(sessionId, itemIds, "FOR");
    await end(sessionId, "CLOSED", signedAt);
  }
  const voting = await sitting(1);
  const roundId = await openRound(all, { ...voting, isOnPaper: false }, now);
  const votes = voting.itemIds.map((itemId) => ({ itemId, choice: "FOR" as const }));
  // A secret round is counted when everybody has voted: the last is who does everything.
  for (const { actor } of voters) if (actor !== all) await castVotes(actor, { roundId, votes });
  const waiting = await sitting(3);
  await vote(waiting.sessionId, waiting.itemIds.slice(0, 1), "AGAINST");
  const done = await sitting(1);
  await vote(done.sessionId, done.itemIds, "FOR");
  for (let count = 0; count < 3; count++) {
    const sessionId = await planSession(
      all,
      {
        sessionId: newId(),
        title: `Sẽ họp ${count} ${mark}`,
        day: calendarDate(now),
        time: "08:00",
        place: mark,
        agenda: `Xét khen ${mark}`,
        chairId: chair.memberId,
        secretaryId: secretary.memberId,
      },
      now,
    );
    const nominationIds: string[] = [];
    for (let item = 0; item < 2; item++) {
      nominationIds.push((await nominate(place, now, { state: "ELIGIBLE", award: "ldtt" })).id);
    }
    await addItems(all, { sessionId, nominationIds }, now);
  }
  for (let count = 0; count < 3; count++) {
    await nominate(place, now, { state: "ELIGIBLE", award: "ldtt" });
  }
}
