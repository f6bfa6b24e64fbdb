import { beforeEach, describe, expect, test } from "vitest";
import { findAppraisal } from "@/lib/appraisals/find-appraisal";
import { findSuspensions } from "@/lib/appraisals/suspension/queries";
import { resumeNomination } from "@/lib/appraisals/suspension/resume";
import { suspendNomination } from "@/lib/appraisals/suspension/suspend";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { NominationState } from "@/lib/db/generated/enums";
import { openNominationStates } from "@/lib/nominations/state";
import { createNomination } from "../../support/awards";
import { createCouncil, createOpenSession, recuse } from "../../support/council";
import { createActor } from "../../support/factories";
import { withNationalRules } from "../../support/national-rules";
import { communeOfTwo, now } from "../../support/nominations";

let office: Actor;
let head: Actor;
let otherHead: Actor;

beforeEach(async () => {
  await withNationalRules();
  ({ office, head, otherHead } = await communeOfTwo());
});

const reason = "Công an xã đang xác minh đơn tố cáo";
const why = { ground: "complaint", reason } as const;
const later = new Date("2026-11-27T02:00:00Z");

const read = (id: string) => prisma.nomination.findUniqueOrThrow({ where: { id } });

async function suspend(id: string, actor = office, at = now) {
  const { version } = await read(id);
  await suspendNomination(actor, { nominationId: id, version, ...why }, at);
}

async function resume(id: string, actor = office, at = later) {
  const { version } = await read(id);
  await resumeNomination(actor, { nominationId: id, version, note: "Đơn không có căn cứ" }, at);
}

async function consultation(nominationId: string, concludedAt: Date | null) {
  const { communeId, membershipId } = office;
  const { id } = await prisma.consultation.create({
    data: {
      communeId,
      title: "Lấy ý kiến",
      slug: `lay-y-kien-${nominationId}`,
      opensOn: new Date("2026-11-18"),
      closesOn: new Date("2026-11-28"),
      basis: "Quy chế",
      openedById: membershipId,
      openedAt: now,
      concludedAt,
      concludedById: concludedAt && membershipId,
      items: {
        create: {
          nominationId,
          position: 1,
          award: "giay-khen",
          audience: "PERSON",
          name: "Lò Văn Thử",
          place: "",
          citation: "",
        },
      },
    },
  });
  return prisma.consultationItem.findFirstOrThrow({ where: { consultationId: id } });
}

describe("tạm dừng xét", () => {
  test.each(openNominationStates)("Từ %s rồi xét tiếp thì về chỗ cũ", async (state) => {
    const { id } = await createNomination(head, { state, submittedAt: now });
    await suspend(id);
    expect(await read(id)).toMatchObject({ state: "SUSPENDED", movedNote: reason });
    await resume(id);
    // What was on no list any more is shown anew.
    const expected = state === "IN_CONSULTATION" ? "ELIGIBLE" : state;
    expect(await read(id)).toMatchObject({ state: expected });
    expect((await findSuspensions(office, id))?.suspensions).toMatchObject([
      { fromState: state, ground: "complaint", reason, resumeNote: "Đơn không có căn cứ" },
    ]);
    const told = await prisma.notification.findMany({
      where: { membershipId: head.membershipId },
      select: { kind: true },
      orderBy: { createdAt: "asc" },
    });
    expect(told.map(({ kind }) => kind)).toEqual(["nomination.suspended", "nomination.resumed"]);
  });

  test.each(["DRAFT", "APPROVED", "AWARDED", "REJECTED", "INELIGIBLE", "WITHDRAWN"] as const)(
    "Không tạm dừng được khi %s",
    async (state: NominationState) => {
      const { id } = await createNomination(head, {
        state,
        submittedAt: state === "DRAFT" ? null : now,
      });
      await expect(suspend(id)).rejects.toMatchObject({
        code: state === "DRAFT" ? "NOT_FOUND" : "FORBIDDEN",
      });
      expect(await read(id)).toMatchObject({ state });
    },
  );

  test("Đang công khai: gỡ tên ngay, xét tiếp thì công khai lại; lần công khai đã xong thì giữ", async () => {
    const open = await createNomination(head, { state: "IN_CONSULTATION", submittedAt: now });
    const closed = await createNomination(head, { state: "IN_CONSULTATION", submittedAt: now });
    const shown = await consultation(open.id, null);
    const kept = await consultation(closed.id, now);
    for (const { id } of [open, closed]) {
      await suspend(id);
      await resume(id);
    }
    const item = ({ consultationId }: typeof shown) =>
      prisma.consultationItem.findFirstOrThrow({ where: { consultationId } });
    expect((await item(shown)).removedAt).toEqual(now);
    expect((await item(kept)).removedAt).toBeNull();
    expect(await read(open.id)).toMatchObject({ state: "ELIGIBLE" });
    expect(await read(closed.id)).toMatchObject({ state: "IN_CONSULTATION" });
  });

  test("Trước Hội đồng: chưa bỏ phiếu thì ra khỏi chương trình cùng người phải tránh; đang bỏ phiếu thì chưa được", async () => {
    const seats = await createCouncil(office.communeId, 3);
    const { session, itemIds } = await createOpenSession(office, { seats, items: 2 });
    const items = await prisma.agendaItem.findMany({
      where: { id: { in: itemIds } },
      orderBy: { position: "asc" },
    });
    const [free, voted] = items;
    if (!free || !voted) throw new Error("no items");
    await recuse(office.communeId, free.id, seats[2]?.memberId ?? "");
    await prisma.ballotRound.create({
      data: {
        communeId: office.communeId,
        sessionId: session.id,
        number: 1,
        method: "SECRET",
        isOnPaper: false,
        present: 3,
        openedAt: now,
        tallies: {
          create: {
            itemId: voted.id,
            issued: 0,
            returned: 0,
            votesFor: 0,
            votesAgainst: 0,
            invalid: 0,
            total: 3,
          },
        },
      },
    });
    await expect(suspend(voted.nominationId)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await read(voted.nominationId)).toMatchObject({ state: "BEFORE_COUNCIL" });
    await suspend(free.nominationId);
    expect(await prisma.agendaItem.findMany({ where: { sessionId: session.id } })).toHaveLength(1);
    expect(await prisma.recusal.count({ where: { itemId: free.id } })).toBe(0);
    await resume(free.nominationId);
    expect(await read(free.nominationId)).toMatchObject({ state: "BEFORE_COUNCIL" });
  });

  test("Đồng hồ thẩm định không chạy khi tạm dừng", async () => {
    const { id } = await createNomination(head, {
      submittedAt: now,
      completeOn: new Date("2026-11-20"),
    });
    const clock = async (at: Date) => (await findAppraisal(office, id, at))?.clock;
    expect(await clock(now)).toMatchObject({ dueOn: "2026-12-18" });
    await suspend(id);
    expect(await clock(later)).toEqual({ how: "stopped", why: "suspended" });
    await resume(id);
    // From 20 to 27 November: five working days that do not count.
    expect(await clock(later)).toMatchObject({ how: "running", dueOn: "2026-12-25", left: 20 });
  });

  test("Bấm hai lần chỉ một lần; hai người cùng lúc đúng một; không phải thường trực của xã thì không", async () => {
    const { id, version } = await createNomination(head, { submittedAt: now });
    const form = { nominationId: id, version, ...why };
    const other = await createActor({ communeId: office.communeId });
    const both = await Promise.allSettled([
      suspendNomination(office, form, now),
      suspendNomination(other, { ...form, reason: "Lý do khác" }, now),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const first = (await findSuspensions(office, id))?.suspensions[0];
    const again = first?.suspendedById === office.membershipId ? office : other;
    await suspendNomination(again, { ...form, reason: first?.reason ?? "" }, now);
    expect((await findSuspensions(office, id))?.suspensions).toHaveLength(1);
    const stranger = await createActor();
    for (const actor of [head, otherHead, stranger]) {
      expect(await findSuspensions(actor, id)).toBeNull();
      await expect(resume(id, actor)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await read(id)).toMatchObject({ state: "SUSPENDED" });
  });
});
