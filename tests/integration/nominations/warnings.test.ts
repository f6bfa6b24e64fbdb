import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { answerWarning } from "@/lib/nominations/warnings/answer-warning";
import { findWarnings } from "@/lib/nominations/warnings/find-warnings";
import { blocking } from "@/lib/nominations/warnings/warning";
import { createNomination, createRecipient } from "../../support/awards";
import { createCouncil, createOpenSession, recuse } from "../../support/council";
import { countQueries } from "../../support/count-queries";
import { createActor, createUnit } from "../../support/factories";
import { withNationalRules } from "../../support/national-rules";
import { communeOfTwo } from "../../support/nominations";
import { campaignWithDemands, createMilestone } from "../../support/pledges";

const now = new Date("2026-11-20T02:00:00Z");

let office: Actor;
let head: Actor;
let otherHead: Actor;
let chair: Actor;
let communeId: string;
let village: { id: string; name: string };
let otherVillage: { id: string };

beforeEach(async () => {
  await withNationalRules();
  ({ office, head, otherHead, chair, communeId, village, otherVillage } = await communeOfTwo());
});

const warningsFor = async (actor: Actor, id: string) =>
  (await findWarnings(actor, [id], now)).get(id) ?? [];

const said = async (actor: Actor, id: string) =>
  (await warningsFor(actor, id)).map(({ severity, rule }) => `${severity} ${rule}`);

let positions = 0;

type AwardOptions = {
  award?: string;
  campaignId?: string;
  unitId?: string;
  revokedAt?: Date;
  year?: number;
};

/** An award that a paper decision of 5 June 2026 gave. */
async function giveAward(
  recipientId: string,
  { award = "giay-khen", campaignId, unitId, revokedAt, year = 2026 }: AwardOptions = {},
) {
  const { membershipId } = office;
  const recipient = await prisma.recipient.findUniqueOrThrow({ where: { id: recipientId } });
  const decision = await prisma.decision.create({
    data: {
      communeId,
      state: "ISSUED",
      subject: "Về việc tặng Giấy khen",
      isFromPaper: true,
      paperNumber: "07/QĐ-UBND",
      paperOn: new Date("2026-06-05"),
      paperSigner: "Nguyễn Văn Ký",
      createdById: membershipId,
      createdAt: now,
      movedById: membershipId,
      movedAt: now,
    },
  });
  positions += 1;
  return prisma.decisionItem.create({
    data: {
      communeId,
      decisionId: decision.id,
      position: positions,
      recipientId,
      award,
      type: campaignId ? "CAMPAIGN" : "MERIT",
      audience: recipient.kind,
      name: recipient.name,
      citation: "Đã có thành tích xuất sắc làm đường bản",
      achievedFrom: new Date(`${year}-01-01`),
      achievedTo: new Date(`${year}-10-31`),
      campaignId: campaignId ?? null,
      unitId: unitId ?? null,
      outcome: "APPROVED",
      revokedAt: revokedAt ?? null,
    },
  });
}

describe("already awarded", () => {
  test("the same recipient, until the award is taken back; the earlier decision is shown", async () => {
    const { id, recipientId } = await createNomination(head);
    expect(await said(office, id)).toEqual([]);

    const item = await giveAward(recipientId);
    const [warning] = await warningsFor(office, id);
    expect(warning).toMatchObject({
      rule: "already-awarded",
      severity: "BLOCK",
      fingerprint: `already-awarded:${item.id}`,
      link: { label: "Quyết định số 07/QĐ-UBND", href: `/decisions/${item.decisionId}` },
    });
    // The unit is told, and led nowhere it may not go.
    const [told] = await warningsFor(head, id);
    expect(told?.sentence).toContain("07/QĐ-UBND ngày 05/6/2026");
    expect(told?.link).toBeUndefined();

    await prisma.decisionItem.update({ where: { id: item.id }, data: { revokedAt: now } });
    expect(await said(office, id)).toEqual([]);
  });

  test.each([
    ["Lò Văn Hoà", "Lò Văn Hòa"],
    ["LO VAN HOA", "Lò Văn Hòa"],
    ["L.V. Hòa", "Lò Văn Hòa"],
  ])(
    "another record of the same unit, %s for %s; no longer once told apart",
    async (name, other) => {
      const before = await createRecipient(office, { name: other, unitId: village.id });
      await giveAward(before.id);
      const { id, recipientId } = await createNomination(head, { name });
      expect(await said(office, id)).toEqual(["BLOCK already-awarded"]);

      const [oneId = "", otherId = ""] = [before.id, recipientId].sort();
      await prisma.recipientApart.create({
        data: { communeId, oneId, otherId, saidById: head.membershipId, saidAt: now },
      });
      expect(await said(office, id)).toEqual([]);
    },
  );

  test("a namesake of another village is only asked about", async () => {
    const { id: before } = await createRecipient(office, {
      name: "Lò Văn Hòa",
      unitId: otherVillage.id,
    });
    await giveAward(before);
    const { id } = await createNomination(head, { name: "Lò Văn Hòa" });
    expect(await said(office, id)).toEqual(["WARN already-awarded"]);
  });

  test("a unit that was merged and renamed is still the one that was awarded", async () => {
    const ended = (name: string, successorId: string) =>
      prisma.unit.create({
        data: {
          communeId,
          kind: "VILLAGE",
          name,
          validTo: new Date("2026-03-31"),
          successorId,
        },
      });
    const between = await ended("Bản Khe Sâu", village.id);
    const first = await ended("Xóm Đồi Chè", between.id);
    const { id: before } = await createRecipient(office, {
      kind: "COLLECTIVE",
      name: "Nhân dân và cán bộ Xóm Đồi Chè",
      unitId: first.id,
    });
    await giveAward(before);
    const { id } = await createNomination(head, {
      audience: "COLLECTIVE",
      name: `Tập thể ${village.name}`,
    });
    expect(await said(office, id)).toEqual(["BLOCK already-awarded"]);

    // And the old unit itself is nominated no more.
    const old = await createNomination(office, { recipientId: before, unitId: village.id });
    expect(await said(office, old.id)).toContain("BLOCK ended-unit");
  });
});

describe("what the dossier itself says", () => {
  test("leaders among its persons, of those that still stand", async () => {
    const leader = { name: "Lò Văn Trưởng", isLeader: true };
    const { id, dossierId } = await createNomination(head, leader);
    const other = await createNomination(head, { ...leader, name: "Cà Thị Phó", dossierId });
    await createNomination(head, { name: "Quàng Văn Thợ", dossierId });
    expect(await said(office, id)).toEqual(["WARN leaders-share"]);
    await prisma.nomination.update({
      where: { id: other.id },
      data: { state: "WITHDRAWN", movedNote: "Rút" },
    });
    expect(await said(office, id)).toEqual([]);
  });

  test("six LĐTT of ten, nothing confirmed, nothing written: each by its own article", async () => {
    const { id, dossierId } = await createNomination(head, {
      audience: "COLLECTIVE",
      award: "ttldtt",
      name: "Tổ bảo vệ rừng",
      peopleCount: 10,
      advancedCount: 6,
      isClear: false,
      story: "",
      hasMeeting: false,
    });
    const bases = (await warningsFor(office, id)).map(({ fingerprint, legalBasis }) => [
      fingerprint.split(":")[0],
      legalBasis,
    ]);
    expect(bases).toEqual([
      ["open-discipline", expect.stringContaining("Điều 4 khoản 4 Nghị định")],
      ["standard-not-met", expect.stringContaining("Điều 28 khoản 1")],
      ["missing-part", expect.stringContaining("Điều 84")],
      ["missing-part", expect.stringContaining("Điều 84")],
    ]);
    await prisma.nomination.update({
      where: { id },
      data: { advancedCount: 7, isClear: true, story: "Giữ 120 ha rừng." },
    });
    await prisma.unitMeeting.create({
      data: {
        communeId,
        dossierId,
        heldOn: new Date("2026-10-31"),
        calledCount: 30,
        presentCount: 25,
      },
    });
    expect(await said(office, id)).toEqual([]);
  });

  test("what a campaign was awarded for is no ground for merit at a higher level", async () => {
    const { id: recipientId } = await createRecipient(office, {
      name: "Lò Văn Sáng",
      unitId: village.id,
    });
    const { id: itemId } = await giveAward(recipientId);
    await prisma.decisionItem.update({ where: { id: itemId }, data: { type: "SUDDEN" } });
    const { id } = await createNomination(head, { recipientId, award: "bang-khen-tinh" });
    expect(await said(office, id)).toContain("WARN special-results-reused");
  });
});

test("the same asked for twice is told to who sees the other nomination", async () => {
  const recipient = await createRecipient(office, { name: "Lò Văn Hòa", unitId: village.id });
  const own = await createNomination(head, { recipientId: recipient.id });
  const other = await createNomination(otherHead, { recipientId: recipient.id });

  expect(await said(office, own.id)).toEqual(["BLOCK pending-duplicate"]);
  expect(await said(office, other.id)).toEqual(["BLOCK pending-duplicate"]);
  expect(await said(head, own.id)).toEqual([]);
  expect(await said(chair, own.id)).toEqual(["BLOCK pending-duplicate"]);
  // Nobody sees what is not theirs, a neighbour nothing at all.
  expect((await findWarnings(head, [other.id], now)).size).toBe(0);
  expect((await findWarnings(await createActor(), [own.id], now)).size).toBe(0);
});

test("a warning does not give away what somebody is recused from", async () => {
  const seats = await createCouncil(communeId, 2);
  const { itemIds } = await createOpenSession(office, { seats });
  const itemId = itemIds[0] ?? "";
  const { nominationId } = await prisma.agendaItem.findUniqueOrThrow({ where: { id: itemId } });
  const { recipientId } = await prisma.nomination.findUniqueOrThrow({
    where: { id: nominationId },
  });
  const { id } = await createNomination(head, { recipientId, award: "cstdcs" });
  const chairToo = await createActor({
    communeId,
    roles: ["CHAIR", "COUNCIL"],
    userId: seats[1]?.actor.userId ?? "",
  });
  expect(await said(chairToo, id)).toContain("BLOCK pending-duplicate");

  await recuse(communeId, itemId, seats[1]?.memberId ?? "");
  expect(await said(chairToo, id)).not.toContain("BLOCK pending-duplicate");
  expect((await findWarnings(chairToo, [nominationId], now)).size).toBe(0);
});

describe("in a campaign", () => {
  let campaign: Awaited<ReturnType<typeof campaignWithDemands>>;

  beforeEach(async () => {
    campaign = await campaignWithDemands();
  });

  const offer = (rest: { quotaMax: number; perUnit?: string; quotaUnit?: "COUNT" | "PERCENT" }) =>
    prisma.rewardOffer.create({
      data: {
        communeId: campaign.office.communeId,
        planId: campaign.plan.id,
        award: "Giấy khen",
        audience: "PERSON",
        quotaUnit: "COUNT",
        confirmedById: campaign.office.membershipId,
        confirmedAt: now,
        ...rest,
      },
    });
  const nominate = (unit: Actor, rest: Parameters<typeof createNomination>[1] = {}) =>
    createNomination(unit, { campaignId: campaign.campaignId, submittedAt: now, ...rest });

  test("the pledge, the day set by the plan, the quota of each unit and of all", async () => {
    const { office: own, head: its, plan, village: of } = campaign;
    const { id } = await nominate(its);
    expect(await said(own, id)).toEqual(["WARN no-pledge"]);

    await createMilestone(own, plan.id, { kind: "NOMINATION_DUE", dueOn: "2026-11-19" });
    expect(await said(own, id)).toEqual(["WARN past-deadline", "WARN no-pledge"]);

    await prisma.pledge.create({
      data: {
        communeId: own.communeId,
        campaignId: plan.campaignId,
        planId: plan.id,
        unitId: of.id,
        state: "ACCEPTED",
        year: 2026,
        number: 1,
        createdById: its.membershipId,
        createdAt: now,
        savedAt: now,
        submittedById: its.membershipId,
        submittedAt: now,
        movedById: own.membershipId,
        movedAt: now,
      },
    });
    expect(await said(own, id)).toEqual(["WARN past-deadline"]);

    await offer({ quotaMax: 1, perUnit: "mỗi thôn" });
    const all = await offer({ quotaMax: 2 });
    expect(await said(own, id)).toEqual(["WARN past-deadline"]);
    const second = await nominate(its);
    expect(await said(own, id)).toEqual(["BLOCK quota-exceeded", "WARN past-deadline"]);

    // A third, of another unit, is too many for all; a unit is told of its own.
    const { communeId: id2 } = own;
    const neighbour = await createUnit({ communeId: id2 });
    const its2 = await createActor({ communeId: id2, roles: ["UNIT"], unitId: neighbour.id });
    const third = await nominate(its2);
    const overAll = (await warningsFor(own, third.id)).find(
      ({ fingerprint }) => fingerprint === `quota-exceeded:${all.id}:2`,
    );
    expect(overAll?.sentence).toBe(
      "Kế hoạch cho nhiều nhất 2 cá nhân được Giấy khen; trong cả xã đã đề nghị 3 cá nhân. Ngang nhau thì ưu tiên phụ nữ.",
    );
    expect(await said(its2, third.id)).toEqual(["WARN past-deadline"]);

    await prisma.nomination.update({
      where: { id: second.id },
      data: { state: "WITHDRAWN", movedNote: "Nhầm" },
    });
    expect(await said(own, id)).toEqual(["WARN past-deadline"]);
  });

  test("a percentage of what was called to the meetings is said, and does not stand in the way", async () => {
    await offer({ quotaMax: 3, quotaUnit: "PERCENT" });
    const { id } = await nominate(campaign.head);
    const of = async () =>
      (await warningsFor(campaign.office, id)).find(({ rule }) => rule === "quota-exceeded");
    // 1 of 30 is more than three in the hundred.
    expect(await of()).toMatchObject({
      severity: "WARN",
      sentence: expect.stringContaining("30 người được gọi họp xét ở 1 đơn vị"),
    });
    await prisma.unitMeeting.updateMany({
      where: { communeId: campaign.office.communeId },
      data: { calledCount: 34 },
    });
    expect(await of()).toBeUndefined();
  });

  test("as many queries for thirty nominations as for one", async () => {
    await offer({ quotaMax: 3 });
    const ids: string[] = [];
    for (let at = 0; at < 30; at += 1) ids.push((await nominate(campaign.head)).id);
    const one = await countQueries(() => findWarnings(campaign.office, ids.slice(0, 1), now));
    const thirty = await countQueries(() => findWarnings(campaign.office, ids, now));
    expect(thirty).toBe(one);
    expect(one).toBeLessThan(50);
    expect((await findWarnings(campaign.office, ids, now)).size).toBe(30);
  });
});

test("the rules of the day the dossier was received count", async () => {
  const of = async (day: string) =>
    createNomination(head, {
      award: "ttldtt",
      audience: "COLLECTIVE",
      peopleCount: 10,
      advancedCount: 7,
      submittedAt: new Date(`${day}T02:00:00Z`),
    });
  await prisma.rule.create({
    data: {
      communeId,
      key: "award.ttldtt.advanced-share",
      value: 80,
      validFrom: new Date("2026-11-10"),
      legalBasis: "Quyết định của tỉnh",
      isVerified: true,
    },
  });
  expect(await said(office, (await of("2026-11-09")).id)).not.toContain("BLOCK standard-not-met");
  const [warning] = await warningsFor(office, (await of("2026-11-10")).id);
  expect(warning).toMatchObject({
    rule: "standard-not-met",
    legalBasis: "Quyết định của tỉnh",
  });
});

const answerIn = (actor: Actor, answer: Parameters<typeof answerWarning>[2]) =>
  prisma.$transaction((tx) => answerWarning(tx, actor, answer, now));

describe("answering", () => {
  test("the office lets it pass with its reason; said again the later words count", async () => {
    const { id } = await createNomination(head, { isClear: false });
    const answer = (actor: Actor, rest: { fingerprint?: string; reason?: string } = {}) => {
      const said = { fingerprint: "open-discipline", reason: " Đã có kết luận ", ...rest };
      return answerIn(actor, { nominationId: id, ...said });
    };
    expect(blocking(await warningsFor(office, id))).toHaveLength(1);

    await expect(answer(head)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(answer(await createActor())).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(answer(office, { reason: "  " })).rejects.toThrow(/Ghi lý do/);
    await expect(answer(office, { fingerprint: "no-pledge" })).rejects.toThrow(/không còn/);
    expect(await prisma.warningAnswer.count({ where: { communeId } })).toBe(0);

    await answer(office);
    await answer(office, { reason: "Đã có kết luận không vi phạm" });
    const warnings = await warningsFor(head, id);
    expect(blocking(warnings)).toEqual([]);
    expect(warnings).toMatchObject([
      { rule: "open-discipline", answer: { reason: "Đã có kết luận không vi phạm" } },
    ]);
    const lines = await prisma.auditEvent.findMany({
      where: { communeId, action: "warning.answered", subjectId: id },
    });
    expect(lines).toHaveLength(2);
  });

  test("only what stands in the way, only while the nomination is considered", async () => {
    const { id: reminded } = await createNomination(head, { award: "cstdcs", votesFor: 20 });
    await expect(
      answerIn(office, {
        nominationId: reminded,
        fingerprint: "standard-not-met:ldtt",
        reason: "Có",
      }),
    ).rejects.toThrow(/không cần trả lời/);

    const { id } = await createNomination(head, { isClear: false, state: "AWARDED" });
    await expect(
      answerIn(office, { nominationId: id, fingerprint: "open-discipline", reason: "Có" }),
    ).rejects.toThrow(/không còn đang xét/);
  });
});
