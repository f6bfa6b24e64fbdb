import { subDays } from "date-fns";
import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { declareInterest } from "@/lib/council/members/declare-interest";
import { addMember, changeMember } from "@/lib/council/members/keep-members";
import { cancelSession } from "@/lib/council/sessions/cancel-session";
import { closeSession, findClosing } from "@/lib/council/sessions/close-session";
import { callRoll, openSession } from "@/lib/council/sessions/hold-meeting";
import { inviteMembers } from "@/lib/council/sessions/invite-members";
import { addItems } from "@/lib/council/sessions/keep-agenda";
import { changeOfficers, changeSession, planSession } from "@/lib/council/sessions/plan-session";
import { findSession } from "@/lib/council/sessions/queries";
import { castVotes } from "@/lib/council/voting/cast-votes";
import { countMinutesPaper } from "@/lib/council/voting/count-minutes";
import { countRound } from "@/lib/council/voting/count-round";
import { openRound } from "@/lib/council/voting/open-round";
import { findVoting } from "@/lib/council/voting/queries";
import { prisma } from "@/lib/db/client";
import {
  type CouncilCommune,
  communeWithCouncil,
  nominee,
  now,
  plannedSession,
  sessionForm,
  versionOf,
} from "../../support/council-session";
import { createActor } from "../../support/factories";

const ref = async (sessionId: string) => ({ sessionId, version: await versionOf(sessionId) });

async function callAll({ seats, secretary }: CouncilCommune, sessionId: string) {
  const roll = seats.map(({ memberId }) => ({ memberId, isPresent: true, note: "" }));
  await callRoll(secretary.actor, { sessionId, roll }, now);
}

/** A session under way, all there, with one nominee of a village. */
async function sitting(commune: CouncilCommune, unitId: string) {
  const { office, secretary } = commune;
  const { id } = await nominee(office, { name: "Lò Văn Một", unitId });
  const sessionId = await plannedSession(commune, [id]);
  await callAll(commune, sessionId);
  await openSession(secretary.actor, await ref(sessionId), now);
  const [item] = (await findSession(office, sessionId, now))?.items ?? [];
  return { sessionId, itemId: item?.id ?? "" };
}

async function voteAndCount(commune: CouncilCommune, sessionId: string, itemId: string) {
  const { seats, secretary } = commune;
  const round = { sessionId, itemIds: [itemId], isOnPaper: false };
  const roundId = await openRound(secretary.actor, round, now);
  const votes = [{ itemId, choice: "FOR" as const }];
  const called = await prisma.voterListEntry.findMany({ where: { roundId } });
  for (const { actor, memberId } of seats) {
    if (called.some((entry) => entry.memberId === memberId)) {
      await castVotes(actor, { roundId, votes });
    }
  }
  await countRound(secretary.actor, { roundId, version: 1, tellers: "Tổ kiểm phiếu" }, now);
}

async function countMinutesOf(actor: Actor, sessionId: string) {
  const voting = await findVoting(actor, sessionId, now);
  const [round] = voting?.rounds ?? [];
  return voting && round && (await countMinutesPaper(actor, voting, round));
}

test("Bấm hai lần là một việc: lập phiên họp, mời, khai mạc, bế mạc, hủy, khai quan hệ; bấm trên trang đã cũ thì báo", async () => {
  const commune = await communeWithCouncil();
  const { communeId, office, other, secretary, control } = commune;
  const twice = (press: () => Promise<unknown>) => Promise.all([press(), press()]);
  const form = sessionForm(commune);
  const { sessionId } = form;
  expect(await twice(() => planSession(office, form, now))).toEqual([sessionId, sessionId]);
  expect(await prisma.councilSession.count({ where: { communeId } })).toBe(1);
  const colleague = await createActor({ communeId, roles: ["OFFICE"] });
  await expect(planSession(colleague, form, now)).rejects.toMatchObject({ code: "NOT_FOUND" });

  const { id } = await nominee(office, { name: "Lò Văn Một", unitId: other.id });
  await twice(() => addItems(office, { sessionId, nominationIds: [id] }, now));
  expect(await prisma.agendaItem.count({ where: { sessionId } })).toBe(1);
  const tie = { memberId: control.memberId, unitId: other.id, reason: "nguyên trưởng bản" };
  await declareInterest(office, tie, now);
  await declareInterest(office, tie, now);
  expect(await prisma.councilInterest.count({ where: { communeId } })).toBe(1);

  const first = await ref(sessionId);
  await twice(() => inviteMembers(office, first, now));
  await changeSession(office, { ...form, ...(await ref(sessionId)), place: "Nhà văn hóa" }, now);
  await expect(inviteMembers(office, first, now)).rejects.toMatchObject({ code: "STALE" });

  await callAll(commune, sessionId);
  const dayBefore = subDays(now, 1);
  await expect(openSession(secretary.actor, await ref(sessionId), dayBefore)).rejects.toThrow(
    "hẹn ngày 24/11/2026, chưa đến ngày",
  );
  const planned = await ref(sessionId);
  await twice(() => openSession(secretary.actor, planned, now));
  await prisma.agendaItem.updateMany({ where: { sessionId }, data: { isRecommended: true } });
  const running = await ref(sessionId);
  await twice(() => closeSession(secretary.actor, running, now));
  const another = await plannedSession(commune, []);
  const unwanted = await ref(another);
  await twice(() => cancelSession(office, unwanted, now));
  for (const step of ["invited", "opened", "closed", "cancelled"]) {
    const where = { communeId, action: `council.${step}` };
    expect([step, await prisma.auditEvent.count({ where })]).toEqual([step, 1]);
  }
});

test("Biên bản kiểm phiếu giữ nguyên như lúc kiểm: đổi chủ tọa, chức vụ, họ tên, tên cơ quan sau đó không đổi nó", async () => {
  const commune = await communeWithCouncil();
  const { communeId, office, village, chair, vice, secretary, villager } = commune;
  const { sessionId, itemId } = await sitting(commune, village.id);
  await voteAndCount(commune, sessionId, itemId);
  const kept = await countMinutesOf(office, sessionId);
  for (const words of ["Cà Văn Chủ", "Lò Văn Một", "Không tham gia: Tòng Văn Bản", "có mặt 6"]) {
    expect(JSON.stringify(kept)).toContain(words);
  }

  const officers = { chairId: vice.memberId, secretaryId: secretary.memberId };
  await changeOfficers(chair.actor, { ...(await ref(sessionId)), ...officers }, now);
  await prisma.membership.updateMany({ where: { communeId }, data: { position: "Chức vụ khác" } });
  const members = commune.seats.map(({ actor }) => actor.userId);
  await prisma.user.updateMany({ where: { id: { in: members } }, data: { name: "Tên Khác" } });
  await prisma.commune.update({ where: { id: communeId }, data: { headerLines: ["TÊN KHÁC"] } });
  expect(await countMinutesOf(office, sessionId)).toEqual(kept);
  // Who must not know of an item still reads nothing of it while the session runs.
  expect(JSON.stringify(await countMinutesOf(villager.actor, sessionId))).not.toContain(
    "Lò Văn Một",
  );
});

test("Phiên họp đã bỏ phiếu thì tổng số thành viên của ngày ấy không đổi được nữa; trước đó, và ngày khác thì được", async () => {
  const commune = await communeWithCouncil();
  const { communeId, office, other, last, vice } = commune;
  const { sessionId, itemId } = await sitting(commune, other.id);
  const seatOf = (membershipId: string, validFrom: string) => ({
    membershipId,
    post: "MEMBER" as const,
    position: 9,
    basis: "Quyết định số 40/QĐ-UBND ngày 01/7/2026",
    validFrom,
    validTo: null,
  });
  const forgotten = await createActor({ communeId, roles: ["COUNCIL"] });
  await addMember(office, seatOf(forgotten.membershipId, "2026-07-01"), now);
  expect((await findSession(office, sessionId, now))?.roll).toHaveLength(7);

  await voteAndCount(commune, sessionId, itemId);
  const late = await createActor({ communeId, roles: ["COUNCIL"] });
  await expect(addMember(office, seatOf(late.membershipId, "2026-11-24"), now)).rejects.toThrow(
    "ngày 24/11/2026 đã họp, không có người này",
  );
  await addMember(office, seatOf(late.membershipId, "2026-11-25"), now);
  const { membershipId: _, ...form } = seatOf(last.actor.membershipId, "2026-01-01");
  const seat = { ...form, memberId: last.memberId, version: 1 };
  await expect(changeMember(office, { ...seat, validTo: "2026-11-23" }, now)).rejects.toThrow(
    "nhiệm kỳ phải gồm ngày ấy",
  );
  await changeMember(office, { ...seat, validTo: "2026-11-24" }, now);

  // Who presides over a session that is still to be held stays somebody who may.
  const form2 = { ...sessionForm(commune), chairId: vice.memberId, day: "2026-11-30" };
  await planSession(office, form2, now);
  const demoted = { ...form, memberId: vice.memberId, version: 1, position: 2 };
  await expect(changeMember(office, demoted, now)).rejects.toThrow("Cử chủ tọa khác trước");
});

test("Thư ký phải tránh nội dung cuối cùng: chưa bế mạc được, và được chỉ cách làm", async () => {
  const commune = await communeWithCouncil();
  const { office, other, secretary, chair } = commune;
  const { sessionId } = await sitting(commune, other.id);
  const tie = { memberId: secretary.memberId, unitId: other.id, reason: "nguyên trưởng bản" };
  await declareInterest(office, tie, now);
  expect((await findClosing(secretary.actor, sessionId)).refusal).toContain("phải tránh");
  expect((await findClosing(chair.actor, sessionId)).refusal).toContain("Biểu quyết xong");
});
