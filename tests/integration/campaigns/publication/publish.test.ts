import { addDays, addHours, addMinutes } from "date-fns";
import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { changeHidden } from "@/lib/campaigns/publication/commands/change-hidden";
import { publishDue } from "@/lib/campaigns/publication/commands/publish-due";
import { publishPlan } from "@/lib/campaigns/publication/commands/publish-plan";
import { withdrawPlan } from "@/lib/campaigns/publication/commands/withdraw-plan";
import { publicPlans } from "@/lib/campaigns/publication/visible";
import { planStateLabels } from "@/lib/campaigns/state";
import { prisma } from "@/lib/db/client";
import type { PlanState, Role } from "@/lib/db/generated/enums";
import { richText } from "@/lib/documents/model";
import { createActor, createPlan, planDocument } from "../../../support/factories";

const now = new Date("2026-11-21T02:00:00Z");
const everything = { hiddenClauses: [], hidesAnnexes: false, hidesPhones: true };

const paper = {
  ...planDocument("Thi đua làm đường bản"),
  closing: [richText("Liên hệ 0912 345 678.")],
};

async function issuedPlan() {
  const office = await createActor();
  const plan = await createPlan({ author: office, state: "ISSUED", document: paper });
  const { communeId } = office;
  const chair = await createActor({ communeId, roles: ["CHAIR"] });
  const village = await createActor({ communeId, roles: ["UNIT"] });
  return { office, chair, village, planId: plan.id, version: plan.version };
}

const publicTitles = async () =>
  (await prisma.plan.findMany({ where: publicPlans, select: { title: true }, take: 10 })).map(
    ({ title }) => title,
  );

const told = async (kind: string) =>
  (
    await prisma.notification.findMany({
      where: { kind },
      select: { membershipId: true },
      orderBy: { membershipId: "asc" },
      take: 50,
    })
  ).map(({ membershipId }) => membershipId);

const recorded = async (actions: string[]) =>
  prisma.auditEvent.findMany({
    where: { action: { in: actions } },
    select: { action: true, membershipId: true, data: true },
    orderBy: { sequence: "asc" },
    take: 50,
  });

describe("công khai ngay", () => {
  test("ai cũng đọc được, tìm được; có ghi vết, có báo; bấm hai lần cùng lúc là một lần", async () => {
    const { office, chair, village, planId, version } = await issuedPlan();
    const publishing = { planId, version, publishAt: null, ...everything };

    const [first, second] = await Promise.all([
      publishPlan(office, publishing, now),
      publishPlan(office, publishing, now),
    ]);

    expect(second).toEqual(first);
    expect(first.publishedAt).toEqual(now);
    expect(await publicTitles()).toEqual([
      paper.subject.map((run) => "text" in run && run.text)[0],
    ]);
    expect(
      await prisma.searchEntry.findMany({ select: { planId: true, body: true }, take: 9 }),
    ).toEqual([{ planId, body: "I. MỤC ĐÍCH\nLiên hệ [không công khai]." }]);
    expect(await told("plan.published")).toEqual([chair.membershipId, village.membershipId].sort());
    expect(await recorded(["publication.asked", "plan.moved"])).toEqual([
      {
        action: "publication.asked",
        membershipId: office.membershipId,
        data: { publicationId: first.publicationId, publishAt: now.toISOString(), hidden: 0 },
      },
      {
        action: "plan.moved",
        membershipId: office.membershipId,
        data: { from: "ISSUED", to: "PUBLISHED" },
      },
    ]);
  });

  test("mục không có trong văn bản: từ chối, không để lại gì", async () => {
    const { office, planId, version } = await issuedPlan();
    const publishing = {
      planId,
      version,
      publishAt: null,
      ...everything,
      hiddenClauses: ["không có"],
    };
    await expect(publishPlan(office, publishing, now)).rejects.toMatchObject({ code: "STALE" });
    expect(await prisma.publication.count()).toBe(0);
  });

  test("bản đang xem đã cũ: từ chối", async () => {
    const { office, planId, version } = await issuedPlan();
    const publishing = { planId, version: version + 1, publishAt: null, ...everything };
    await expect(publishPlan(office, publishing, now)).rejects.toMatchObject({ code: "STALE" });
    expect(await publicTitles()).toEqual([]);
  });

  test.each((Object.keys(planStateLabels) as PlanState[]).filter((state) => state !== "ISSUED"))(
    "không công khai được kế hoạch ở trạng thái %s",
    async (state) => {
      const office = await createActor();
      const plan = await createPlan({ author: office, state });
      const publishing = { planId: plan.id, version: plan.version, publishAt: null };
      await expect(
        publishPlan(office, { ...publishing, ...everything, hiddenClauses: ["1"] }, now),
      ).rejects.toMatchObject({ code: "FORBIDDEN" });
    },
  );

  test.each(["CHAIR", "CLERK", "UNIT", "COUNCIL", "ADMIN"] as Role[])(
    "%s không công khai, không gỡ được",
    async (role) => {
      const { office, planId, version } = await issuedPlan();
      const other = await createActor({ communeId: office.communeId, roles: [role] });
      const sees = role === "CHAIR" || role === "CLERK";
      const refused = { code: sees ? "FORBIDDEN" : "NOT_FOUND" };
      const publishing = { planId, version, publishAt: null, ...everything };
      await expect(publishPlan(other, publishing, now)).rejects.toMatchObject(refused);
      await expect(withdrawPlan(other, { planId, reason: "x" }, now)).rejects.toMatchObject(
        refused,
      );
    },
  );

  test("thường trực xã khác: không có kế hoạch nào như thế", async () => {
    const { planId, version } = await issuedPlan();
    const stranger = await createActor();
    const publishing = { planId, version, publishAt: null, ...everything };
    await expect(publishPlan(stranger, publishing, now)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(withdrawPlan(stranger, { planId, reason: "x" }, now)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("hẹn giờ", () => {
  const publishAt = addHours(now, 5);

  async function scheduled() {
    const given = await issuedPlan();
    const { office, planId, version } = given;
    await publishPlan(office, { planId, version, publishAt, ...everything }, now);
    return given;
  }

  test("trước giờ không ai thấy, đến giờ hiện đúng một lần dù nhiều máy cùng làm", async () => {
    const { office, chair, village } = await scheduled();
    expect(await publishDue(addMinutes(publishAt, -1))).toBe(0);
    expect(await publicTitles()).toEqual([]);
    expect(await prisma.searchEntry.count()).toBe(0);

    const atTime = addMinutes(publishAt, 1);
    const shown = await Promise.all(Array.from({ length: 6 }, () => publishDue(atTime)));

    expect(shown.toSorted()).toEqual([0, 0, 0, 0, 0, 1]);
    expect(await publicTitles()).toHaveLength(1);
    expect(await recorded(["plan.moved"])).toEqual([
      {
        action: "plan.moved",
        membershipId: office.membershipId,
        data: { from: "ISSUED", to: "PUBLISHED" },
      },
    ]);
    expect(await told("plan.published")).toEqual(
      [office, chair, village].map(({ membershipId }) => membershipId).sort(),
    );
  });

  test("người hẹn đã nghỉ việc: vẫn công khai", async () => {
    const { office } = await scheduled();
    await prisma.membership.update({
      where: { id: office.membershipId },
      data: { roles: ["UNIT"], validTo: new Date("2026-11-20") },
    });
    expect(await publishDue(publishAt)).toBe(1);
  });

  test("đổi giờ thì giờ cũ không còn; công khai ngay cũng được", async () => {
    const { office, planId, version } = await scheduled();
    const later = addDays(publishAt, 1);
    await publishPlan(office, { planId, version, publishAt: later, ...everything }, now);
    expect(await publishDue(addMinutes(publishAt, 1))).toBe(0);
    await publishPlan(office, { planId, version, publishAt: null, ...everything }, now);
    expect(await publicTitles()).toHaveLength(1);
    expect(await publishDue(addMinutes(later, 1))).toBe(0);
    expect(await prisma.publication.count()).toBe(1);
  });

  test.each([
    ["đã qua", addMinutes(now, -1)],
    ["ngay bây giờ", now],
    ["quá xa", addDays(now, 400)],
  ])("giờ %s: từ chối", async (_, wrong) => {
    const { office, planId, version } = await issuedPlan();
    await expect(
      publishPlan(office, { planId, version, publishAt: wrong, ...everything }, now),
    ).rejects.toMatchObject({ code: "RULE_BROKEN" });
  });

  test("kế hoạch bị thay thế trước giờ hẹn: không hiện, và nói vì sao", async () => {
    const { planId } = await scheduled();
    await prisma.plan.update({ where: { id: planId }, data: { state: "REPLACED" } });
    expect(await publishDue(addMinutes(publishAt, 1))).toBe(0);
    expect(await publicTitles()).toEqual([]);
    expect(
      await prisma.publication.findMany({ select: { withdrawalReason: true }, take: 2 }),
    ).toEqual([{ withdrawalReason: "Kế hoạch đã được thay thế trước giờ hẹn công khai." }]);
  });
});

describe("gỡ", () => {
  async function published() {
    const given = await issuedPlan();
    const { office, planId, version } = given;
    await publishPlan(office, { planId, version, publishAt: null, ...everything }, now);
    return given;
  }
  const stateOf = async (planId: string) =>
    (await prisma.plan.findUniqueOrThrow({ where: { id: planId } })).state;

  test("không còn ở đâu; có lý do, có ghi vết; bấm hai lần là một lần; công khai lại được", async () => {
    const { office, chair, planId, version } = await published();
    const withdrawal = { planId, reason: " Đăng nhầm phụ lục. " };

    const wereShown = await Promise.all([
      withdrawPlan(office, withdrawal, now),
      withdrawPlan(office, withdrawal, now),
    ]);

    expect(wereShown).toEqual([true, true]);

    expect(await publicTitles()).toEqual([]);
    expect(await prisma.searchEntry.count()).toBe(0);
    expect(await stateOf(planId)).toBe("ISSUED");
    expect(await told("plan.withdrawn")).toEqual([chair.membershipId]);
    const lines = await recorded(["publication.withdrawn"]);
    expect(lines.map(({ data }) => data)).toEqual([
      { publicationId: expect.any(String), reason: "Đăng nhầm phụ lục." },
    ]);

    await publishPlan(office, { planId, version, publishAt: null, ...everything }, now);
    expect(await publicTitles()).toHaveLength(1);
    expect(await prisma.publication.count()).toBe(2);
  });

  test("bỏ lịch hẹn: kế hoạch không đổi trạng thái, đến giờ không hiện", async () => {
    const { office, planId, version } = await issuedPlan();
    const publishAt = addHours(now, 1);
    await publishPlan(office, { planId, version, publishAt, ...everything }, now);
    const giveUp = () => withdrawPlan(office, { planId, reason: "Chờ ý kiến." }, now);
    expect([await giveUp(), await giveUp()]).toEqual([false, false]);
    expect(await publishDue(addHours(now, 2))).toBe(0);
    expect(await stateOf(planId)).toBe("ISSUED");
    expect(await told("plan.withdrawn")).toEqual([]);
  });

  test("bản đã được thay thế đang công khai: gỡ được, vẫn là đã thay thế", async () => {
    const { office, planId } = await published();
    await prisma.plan.update({ where: { id: planId }, data: { state: "REPLACED" } });
    await withdrawPlan(office, { planId, reason: "Không còn hiệu lực." }, now);
    expect(await stateOf(planId)).toBe("REPLACED");
    expect(await publicTitles()).toEqual([]);
  });

  test.each([
    ["chưa công khai", "Nhầm.", issuedPlan],
    ["không ghi lý do", "  ", published],
  ])("%s: từ chối", async (_, reason, given: () => Promise<{ office: Actor; planId: string }>) => {
    const { office, planId } = await given();
    await expect(withdrawPlan(office, { planId, reason }, now)).rejects.toMatchObject({
      code: "RULE_BROKEN",
    });
  });
});

describe("đổi phần giữ nội bộ khi đang công khai", () => {
  const nothing = { hiddenClauses: [], hidesAnnexes: false, hidesPhones: false };
  const later = addHours(now, 2);

  async function shown() {
    const issued = await issuedPlan();
    const { office, planId, version } = issued;
    await publishPlan(office, { planId, version, publishAt: null, ...nothing }, now);
    const reason = "Có thông tin cá nhân.";
    const change = {
      planId,
      ...nothing,
      hiddenClauses: ["1"],
      hidesPhones: true,
      reason,
      seen: now,
    };
    return { ...issued, change };
  }

  const searched = async () =>
    (await prisma.searchEntry.findMany({ select: { body: true }, take: 9 })).map(
      ({ body }) => body,
    );

  test("một bước: chữ tìm được đổi theo, vẫn công khai từ ngày cũ; có ghi vết; bấm hai lần là một lần", async () => {
    const { office, change } = await shown();
    expect(await searched()).toEqual(["I. MỤC ĐÍCH\nLiên hệ 0912 345 678."]);

    await changeHidden(office, change, later);
    await changeHidden(office, change, later);

    expect(await searched()).toEqual(["I. [Nội dung không công khai]\nLiên hệ [không công khai]."]);
    expect(await prisma.publication.findMany()).toMatchObject([
      { publishedAt: now, withdrawnAt: null, hiddenClauses: ["1"], requestedAt: later },
    ]);
    expect(await publicTitles()).toHaveLength(1);
    expect(await recorded(["publication.changed"])).toMatchObject([
      {
        membershipId: office.membershipId,
        data: { hidden: ["1"], hidesPhones: true, hidesAnnexes: false, reason: change.reason },
      },
    ]);
  });

  test("không lý do, mục lạ, người khác vừa đổi, kế hoạch không công khai: không đổi gì", async () => {
    const { office, planId, change } = await shown();
    const refused = async (one: Partial<typeof change>, code: string) =>
      expect(changeHidden(office, { ...change, ...one }, later)).rejects.toMatchObject({ code });
    await refused({ reason: " " }, "RULE_BROKEN");
    await refused({ hiddenClauses: ["không có"] }, "STALE");
    await refused({ seen: addMinutes(now, -1) }, "STALE");
    await withdrawPlan(office, { planId, reason: "Nhầm." }, later);
    await refused({}, "RULE_BROKEN");
    expect(await prisma.publication.findMany()).toMatchObject([{ hiddenClauses: [] }]);
    expect(await recorded(["publication.changed"])).toEqual([]);
  });

  test.each(["CHAIR", "CLERK", "UNIT", "COUNCIL", "ADMIN"] as Role[])(
    "%s không đổi được",
    async (role) => {
      const { office, change } = await shown();
      const other = await createActor({ communeId: office.communeId, roles: [role] });
      await expect(changeHidden(other, change, later)).rejects.toMatchObject({
        code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/),
      });
      expect(await searched()).toEqual(["I. MỤC ĐÍCH\nLiên hệ 0912 345 678."]);
    },
  );
});
