import { addMember } from "@/lib/council/members/keep-members";
import { signMinutes, writeMinutesWords } from "@/lib/council/papers/sign-minutes";
import { closeSession } from "@/lib/council/sessions/close-session";
import { callRoll, openSession } from "@/lib/council/sessions/hold-meeting";
import { inviteMembers } from "@/lib/council/sessions/invite-members";
import { addItems } from "@/lib/council/sessions/keep-agenda";
import { planSession } from "@/lib/council/sessions/plan-session";
import { countRound } from "@/lib/council/voting/count-round";
import { openRound } from "@/lib/council/voting/open-round";
import { prisma } from "@/lib/db/client";
import type { CouncilPost } from "@/lib/db/generated/enums";
import { newId } from "@/lib/text/new-id";
import { at } from "../moment";
import { type AwardPeople, proofOf, visitor } from "./people";

const basis =
  "Quyết định số 05/QĐ-UBND ngày 05/01/2026 về kiện toàn Hội đồng Thi đua - Khen thưởng";

/** Seats the Council of the term, where nobody sits on it yet. */
export async function seedCouncil(people: AwardPeople): Promise<void> {
  const { office, chair, deputy, head, member, villageHead } = people;
  const { communeId } = office;
  if ((await prisma.councilMember.count({ where: { communeId } })) > 0) return;

  const seats: [typeof chair, CouncilPost][] = [
    [chair, "CHAIR"],
    [deputy, "VICE_CHAIR"],
    [head, "STANDING"],
    [member, "MEMBER"],
    [villageHead, "MEMBER"],
  ];
  // A demonstration of an earlier release has the people without this role.
  const ids = seats.map(([{ membershipId }]) => membershipId);
  await prisma.membership.updateMany({
    where: { communeId, id: { in: ids }, NOT: { roles: { has: "COUNCIL" } } },
    data: { roles: { push: "COUNCIL" } },
  });
  for (const [index, [{ membershipId }, post]] of seats.entries()) {
    const term = { validFrom: "2026-01-05", validTo: null };
    const seat = { membershipId, post, position: index + 1, basis, ...term };
    await addMember(office, seat, at("2026-01-06T08:30"));
  }
}

type Planned = {
  title: string;
  day: string;
  plannedAt: string;
  invitedAt: string;
  nominationIds: string[];
};

/** Plans a session, puts nominations on its agenda, invites the members. Gives its id. */
export async function planMeeting(
  { office, chair, head }: AwardPeople,
  { title, day, plannedAt, invitedAt, nominationIds }: Planned,
): Promise<string> {
  const now = at(plannedAt);
  const members = await membersOf(office.communeId);
  const seatOf = (membershipId: string) =>
    members.find((each) => each.membershipId === membershipId)?.id ?? "";
  const sessionId = await planSession(
    office,
    {
      sessionId: newId(),
      title,
      day,
      time: "08:00",
      place: "Phòng họp tầng 2, trụ sở Ủy ban nhân dân xã",
      agenda: "Nghe thường trực báo cáo kết quả thẩm định; thảo luận; biểu quyết từng trường hợp.",
      chairId: seatOf(chair.membershipId),
      secretaryId: seatOf(head.membershipId),
    },
    now,
  );
  await addItems(office, { sessionId, nominationIds }, now);
  await inviteMembers(office, await refOf(sessionId), at(invitedAt));
  return sessionId;
}

/** All are there and vote by hands; whoever is of the nominees' village stays out of it. The minutes are signed. */
export async function holdMeeting(
  { office, head, chair }: AwardPeople,
  sessionId: string,
  words: { discussion: string; dissent: string; against: readonly string[] },
): Promise<void> {
  const members = await membersOf(office.communeId);
  const roll = members.map(({ id }) => ({ memberId: id, isPresent: true, note: "" }));
  await callRoll(head, { sessionId, roll }, at("2026-11-03T08:00"));
  await openSession(head, await refOf(sessionId), at("2026-11-03T08:05"));
  const items = await prisma.agendaItem.findMany({
    where: { sessionId },
    select: { id: true, nominationId: true, _count: { select: { recusals: true } } },
    orderBy: { position: "asc" },
    take: 100,
  });
  const itemIds = items.map(({ id }) => id);
  const voting = { sessionId, itemIds, isOnPaper: true };
  const roundId = await openRound(head, voting, at("2026-11-03T09:10"));
  const counts = items.map(({ id: itemId, nominationId, _count }) => {
    const issued = members.length - _count.recusals;
    const votesAgainst = words.against.includes(nominationId) ? 1 : 0;
    const votesFor = issued - votesAgainst;
    return { itemId, issued, returned: issued, votesFor, votesAgainst, invalid: 0 };
  });
  const count = { roundId, version: 1, tellers: "Lường Văn Chung, Vàng Thị Sua", counts };
  await countRound(head, count, at("2026-11-03T09:25"));
  await closeSession(head, await refOf(sessionId), at("2026-11-03T09:40"));
  const { discussion, dissent } = words;
  const minutes = { ...(await refOf(sessionId)), discussion, dissent };
  await writeMinutesWords(head, minutes, at("2026-11-03T10:30"));
  const bySecretary = { ...(await refOf(sessionId)), proof: proofOf("truongphong") };
  await signMinutes(head, bySecretary, visitor, at("2026-11-03T10:45"));
  const byChair = { ...(await refOf(sessionId)), proof: proofOf("chutich") };
  await signMinutes(chair, byChair, visitor, at("2026-11-03T14:10"));
}

async function refOf(sessionId: string) {
  const { version } = await prisma.councilSession.findUniqueOrThrow({
    where: { id: sessionId },
    select: { version: true },
  });
  return { sessionId, version };
}

function membersOf(communeId: string) {
  return prisma.councilMember.findMany({
    where: { communeId },
    select: { id: true, membershipId: true },
    orderBy: { position: "asc" },
    take: 100,
  });
}
