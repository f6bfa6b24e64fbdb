import { expect, test } from "vitest";
import { declareInterest } from "@/lib/council/members/declare-interest";
import { addMember, changeMember } from "@/lib/council/members/keep-members";
import { findMember, listCandidates, listMembers, searchTies } from "@/lib/council/members/queries";
import { membersOn } from "@/lib/council/members/seated";
import { prisma } from "@/lib/db/client";
import { createRecipient } from "../../support/awards";
import { communeWithCouncil, now, plannedSession } from "../../support/council-session";
import { createActor } from "../../support/factories";

const seatForm = (membershipId: string, change = {}) => ({
  membershipId,
  post: "MEMBER" as const,
  position: 9,
  basis: "Quyết định số 40/QĐ-UBND ngày 01/7/2026",
  validFrom: "2026-07-01",
  validTo: null as string | null,
  ...change,
});

test("Một người một ghế trong cùng thời gian, cả khi hai người ghi cùng lúc, cả khi có hai chức vụ", async () => {
  const { communeId, office } = await communeWithCouncil();
  const person = await createActor({ communeId, roles: ["COUNCIL"] });
  const second = await createActor({ communeId, roles: ["COUNCIL"], userId: person.userId });
  const tried = await Promise.allSettled([
    addMember(office, seatForm(person.membershipId), now),
    addMember(office, seatForm(person.membershipId), now),
    addMember(office, seatForm(second.membershipId), now),
  ]);
  expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const earlier = { validFrom: "2025-01-01", validTo: "2026-06-30" };
  await addMember(office, seatForm(person.membershipId, earlier), now);
  expect(
    await prisma.councilMember.count({ where: { membership: { userId: person.userId } } }),
  ).toBe(2);
});

test("Thành viên của ngày họp theo nhiệm kỳ, ngày đầu và ngày cuối đều tính", async () => {
  const { communeId, office } = await communeWithCouncil();
  const person = await createActor({ communeId, roles: ["COUNCIL"] });
  const term = { validFrom: "2026-03-01", validTo: "2026-03-31" };
  const memberId = await addMember(office, seatForm(person.membershipId, term), now);
  const sits = async (day: string) =>
    (await membersOn(prisma, communeId, new Date(day))).some(({ id }) => id === memberId);
  expect(
    await Promise.all(["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"].map(sits)),
  ).toEqual([false, true, true, false]);
});

test("Ghi thành viên là việc của thường trực; phải có vai trò; sửa trên bản đã xem", async () => {
  const commune = await communeWithCouncil();
  const { communeId, office, control, secretary } = commune;
  const unit = await createActor({ communeId, roles: ["UNIT"] });
  await expect(addMember(control.actor, seatForm(unit.membershipId), now)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(addMember(office, seatForm(unit.membershipId), now)).rejects.toThrow(
    "chưa có vai trò thành viên Hội đồng",
  );
  const { membershipId, ...form } = seatForm(control.actor.membershipId, {
    validFrom: "2026-01-01",
    validTo: "2026-12-31",
  });
  expect(membershipId).toBe(control.actor.membershipId);
  const change = { ...form, memberId: control.memberId, version: 1 };
  await changeMember(office, change, now);
  await expect(changeMember(office, change, now)).rejects.toMatchObject({ code: "STALE" });

  await plannedSession(commune, []);
  const leaving = { ...form, memberId: secretary.memberId, version: 1, validTo: "2026-10-31" };
  await expect(changeMember(office, leaving, now)).rejects.toThrow(
    "chủ tọa hoặc thư ký của phiên họp",
  );
});

test("Quan hệ đã khai chỉ thường trực và chính người ấy đọc được; người ngoài không thấy gì; hai xã không lẫn", async () => {
  const { communeId, office, control, last } = await communeWithCouncil();
  const recipient = await createRecipient(office, { name: "Lường Thị Ẩn" });
  const tie = { memberId: control.memberId, recipientId: recipient.id, reason: "con gái" };
  await declareInterest(office, tie, now);
  const read = async (actor: typeof office) =>
    (await findMember(actor, control.memberId, now))?.interests?.map(({ reason }) => reason);
  expect(await read(office)).toEqual(["con gái"]);
  expect(await read(control.actor)).toEqual(["con gái"]);
  expect(await read(last.actor)).toBeUndefined();

  expect(await searchTies(last.actor, "luong thi an")).toMatchObject([{ name: "Lường Thị Ẩn" }]);
  expect(await searchTies(last.actor, "lu")).toEqual([]);
  const unit = await createActor({ communeId, roles: ["UNIT"] });
  expect(await searchTies(unit, "luong thi an")).toEqual([]);
  expect(await listMembers(unit, now)).toEqual([]);

  const stranger = await createActor({ roles: ["OFFICE"] });
  expect(await findMember(stranger, control.memberId, now)).toBeNull();
  expect(await listCandidates(stranger, now)).toEqual([]);
  await expect(declareInterest(stranger, tie, now)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("Chức vụ đã kết thúc thì ghế còn tính mà người không vào được phiên họp: thường trực được báo", async () => {
  const { office, control, last } = await communeWithCouncil();
  const shutOut = async () =>
    (await listMembers(office, now)).filter(({ isShutOut }) => isShutOut).map(({ name }) => name);
  expect(await shutOut()).toEqual([]);
  const id = control.actor.membershipId;
  await prisma.membership.update({ where: { id }, data: { validTo: new Date("2026-11-23") } });
  await prisma.user.update({ where: { id: last.actor.userId }, data: { disabledAt: now } });
  expect(await shutOut()).toEqual(["Vì Thị Chứng", "Hà Văn Sáu"]);
});
