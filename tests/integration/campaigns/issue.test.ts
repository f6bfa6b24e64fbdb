import { addDays, subDays } from "date-fns";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { issuePlan } from "@/lib/campaigns/issue/commands/issue-plan";
import {
  enterPaperNumber,
  releaseNumber,
  reserveNumbers,
  startSeries,
} from "@/lib/campaigns/issue/commands/keep-register";
import { findIssuePreview } from "@/lib/campaigns/issue/issue-preview";
import { frozenPaper } from "@/lib/campaigns/issue/queries";
import { findRegisterPage, findRegisterState } from "@/lib/campaigns/issue/register-queries";
import { findPlan } from "@/lib/campaigns/queries";
import { prisma } from "@/lib/db/client";
import { freezeDocument } from "@/lib/documents/freeze";
import { emptyDocument, type OfficialDocument, richText } from "@/lib/documents/model";
import { calendarDate } from "@/lib/text/dates";
import { createAssignment } from "../../support/duties";
import {
  createActor,
  createApprovedPlan,
  createPlan,
  createUnit,
  planDocument,
} from "../../support/factories";

const now = new Date("2026-11-20T03:00:00Z");
const today = calendarDate(now);

async function clerkAndOffice() {
  const office = await createActor();
  const { communeId } = office;
  const clerk = await createActor({ communeId, roles: ["CLERK"] });
  const signer = await createActor({ communeId, roles: ["CHAIR"] });
  return { office, clerk, signer, communeId };
}

type Hands = Awaited<ReturnType<typeof clerkAndOffice>>;

function letter(subject = "V/v đính chính Kế hoạch số 01/KH-UBND"): OfficialDocument {
  return {
    ...emptyDocument,
    type: "",
    symbol: "UBND-VHXH",
    subject: richText(subject),
    preamble: [richText("Kính gửi: Các thôn, bản.")],
  };
}

async function approved({ office, signer }: Hands, document = planDocument(), at = now) {
  return (await createApprovedPlan({ author: office, signer, document, now: at })).plan;
}

async function issueOne(hands: Hands, document = planDocument(), on = today, at = now) {
  const plan = await approved(hands, document, new Date(`${on}T01:00:00Z`));
  return issuePlan(hands.clerk, { planId: plan.id, version: plan.version, issuedOn: on }, at);
}

const useOneSeries = (communeId: string) =>
  prisma.rule.create({
    data: {
      communeId,
      key: "numbering.series",
      value: "one",
      legalBasis: "Quy chế công tác văn thư của xã",
      isVerified: true,
    },
  });

const series2026 = { year: 2026, kind: "PLAN" } as const;

describe("numbers", () => {
  test("many papers at the same moment: each its own number, none left out", async () => {
    const hands = await clerkAndOffice();
    const other = await createActor({ communeId: hands.communeId, roles: ["CLERK"] });
    await reserveNumbers(
      hands.clerk,
      { series: series2026, number: 3, count: 2, note: "Tết" },
      now,
    );
    await enterPaperNumber(
      hands.clerk,
      {
        series: series2026,
        number: 7,
        symbol: "KH-UBND",
        issuedOn: "2026-11-19",
        subject: "Trên giấy",
        note: "",
      },
      now,
    );
    const plans = [];
    for (let n = 0; n < 16; n++) plans.push(await approved(hands));

    const given = await Promise.all(
      plans.map(({ id: planId, version }, n) =>
        issuePlan(n % 2 ? other : hands.clerk, { planId, version, issuedOn: today }, now),
      ),
    );

    const numbers = given.map(({ number }) => Number.parseInt(number, 10)).sort((a, b) => a - b);
    expect(numbers).toEqual([1, 2, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
    const state = await findRegisterState(hands.clerk, series2026);
    expect(state).toMatchObject({ before: [], open: [], next: 20 });
  });

  test("whatever is kept, released, entered and issued: no number twice, and none skipped that nobody has", async () => {
    const step = fc.oneof(
      fc.constant({ do: "issue" as const }),
      fc.record({ do: fc.constant("reserve" as const), count: fc.integer({ min: 1, max: 3 }) }),
      fc.constant({ do: "release" as const }),
      fc.record({ do: fc.constant("enter" as const), number: fc.integer({ min: 1, max: 12 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
        const hands = await clerkAndOffice();
        const papers = new Set<number>();
        const kept = new Map<number, string>();
        const free = (count: number) => {
          const found: number[] = [];
          for (let n = 1; found.length < count; n++)
            if (!papers.has(n) && !kept.has(n)) found.push(n);
          return found;
        };
        for (const one of steps) {
          if (one.do === "issue") {
            const [expected = 0] = free(1);
            const { number } = await issueOne(hands);
            expect(Number.parseInt(number, 10)).toBe(expected);
            papers.add(expected);
          } else if (one.do === "reserve") {
            const expected = free(one.count);
            const form = { series: series2026, number: undefined, count: one.count, note: "Giữ" };
            expect(await reserveNumbers(hands.clerk, form, now)).toEqual(expected);
            for (const n of expected) kept.set(n, await idOf(hands.communeId, n));
          } else if (one.do === "release") {
            const [number, id] = [...kept][0] ?? [];
            if (number === undefined || id === undefined) continue;
            expect(await releaseNumber(hands.clerk, id, now)).toBe(number);
            kept.delete(number);
          } else {
            const entering = enterPaperNumber(
              hands.clerk,
              {
                series: series2026,
                number: one.number,
                symbol: "KH-UBND",
                issuedOn: today,
                subject: "Trên giấy",
                note: "",
              },
              now,
            );
            if (papers.has(one.number)) {
              await expect(entering).rejects.toMatchObject({ code: "RULE_BROKEN" });
            } else {
              await entering;
              papers.add(one.number);
              kept.delete(one.number);
            }
          }
        }
      }),
      { numRuns: 8 },
    );
  });

  test("plans and letters are numbered apart, or together where the commune says so", async () => {
    const apart = await clerkAndOffice();
    expect((await issueOne(apart)).number).toBe("01/KH-UBND");
    expect((await issueOne(apart, letter())).number).toBe("01/UBND-VHXH");
    expect((await issueOne(apart)).number).toBe("02/KH-UBND");

    const together = await clerkAndOffice();
    await useOneSeries(together.communeId);
    expect((await issueOne(together)).number).toBe("01/KH-UBND");
    expect((await issueOne(together, letter())).number).toBe("02/UBND-VHXH");
    expect((await issueOne(together)).number).toBe("03/KH-UBND");
  });

  test("when the setting changes within a year, no paper gets a number that one of its symbol has", async () => {
    const hands = await clerkAndOffice();
    const rule = await useOneSeries(hands.communeId);
    await issueOne(hands);
    await issueOne(hands, letter());
    await prisma.rule.delete({ where: { id: rule.id } });

    expect((await issueOne(hands)).number).toBe("02/KH-UBND");
  });

  test("nor when the clerk takes a kept number of the other series: it is said, with what to do instead", async () => {
    const hands = await clerkAndOffice();
    await issueOne(hands);
    await useOneSeries(hands.communeId);
    const form = { number: undefined, count: 1, note: "Tết" };
    await reserveNumbers(hands.clerk, { series: { year: 2026, kind: null }, ...form }, now);
    const { id: reservedNumberId } = await prisma.seriesNumber.findFirstOrThrow({
      where: { communeId: hands.communeId, use: "RESERVED" },
    });
    const plan = await approved(hands);
    const issue = (more: { reservedNumberId?: string }) =>
      issuePlan(
        hands.clerk,
        { planId: plan.id, version: plan.version, issuedOn: today, ...more },
        now,
      );

    await expect(issue({ reservedNumberId })).rejects.toMatchObject({
      code: "RULE_BROKEN",
      message: expect.stringContaining("01/KH-UBND"),
    });
    expect((await issue({})).number).toBe("02/KH-UBND");
  });

  test("a new year begins at 01, by the date the paper bears", async () => {
    const hands = await clerkAndOffice();
    await issueOne(hands);
    const january = new Date("2027-01-04T03:00:00Z");

    expect((await issueOne(hands, planDocument(), "2027-01-04", january)).number).toBe(
      "01/KH-UBND",
    );
    expect((await issueOne(hands, planDocument(), "2026-12-31", january)).number).toBe(
      "02/KH-UBND",
    );
  });

  test("a commune that begins within the year goes on where its paper register ended", async () => {
    const hands = await clerkAndOffice();
    await startSeries(hands.clerk, { series: series2026, next: 88 }, now);
    expect((await issueOne(hands)).number).toBe("88/KH-UBND");
    expect(await findRegisterState(hands.clerk, series2026)).toMatchObject({
      before: [{ from: 1, to: 87 }],
      open: [],
      next: 89,
    });
    await expect(
      startSeries(hands.clerk, { series: series2026, next: 5 }, now),
    ).rejects.toMatchObject({ code: "RULE_BROKEN" });
  });

  test("a kept number is given to the paper it was kept for, once", async () => {
    const hands = await clerkAndOffice();
    await reserveNumbers(
      hands.clerk,
      { series: series2026, number: 5, count: 1, note: "Tết" },
      now,
    );
    const reservedNumberId = await idOf(hands.communeId, 5);
    const [one, two] = [await approved(hands), await approved(hands)];
    const issue = (plan: typeof one) =>
      issuePlan(
        hands.clerk,
        { planId: plan.id, version: plan.version, issuedOn: today, reservedNumberId },
        now,
      );

    expect((await issue(one)).number).toBe("05/KH-UBND");
    await expect(issue(two)).rejects.toMatchObject({ code: "STALE" });
  });

  test("numbers are the clerk's, of their own commune", async () => {
    const hands = await clerkAndOffice();
    const stranger = await createActor({ roles: ["CLERK"] });
    const form = { series: series2026, number: undefined, count: 1, note: "Tết" };
    for (const actor of [hands.office, hands.signer]) {
      await expect(reserveNumbers(actor, form, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    await reserveNumbers(hands.clerk, form, now);
    const id = await idOf(hands.communeId, 1);
    await expect(releaseNumber(stranger, id, now)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await findRegisterPage(stranger, series2026, {}, { page: 1, size: 50 })).total).toBe(0);
    const unit = await createActor({ communeId: hands.communeId, roles: ["UNIT"] });
    await expect(
      findRegisterPage(unit, series2026, {}, { page: 1, size: 50 }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

async function idOf(communeId: string, number: number): Promise<string> {
  const { id } = await prisma.seriesNumber.findFirstOrThrow({
    where: { communeId, number },
    select: { id: true },
  });
  return id;
}

describe("issuing", () => {
  test("freezes the paper with its number, date and signer, and launches the campaign", async () => {
    const hands = await clerkAndOffice();
    const document: OfficialDocument = {
      ...planDocument(),
      agency: ["DỰ THẢO", "ỦY BAN NHÂN DÂN", "XÃ MƯỜNG BÚ"],
      symbol: "KH-UBND",
      annexes: [
        {
          label: "Phụ lục",
          title: "CHỈ TIÊU",
          note: "(Kèm theo Kế hoạch số     /KH-UBND ngày     tháng     năm 2026 của Ủy ban nhân dân xã)",
          body: [],
        },
      ],
    };
    const plan = await approved(hands, document);

    const issued = await issuePlan(
      hands.clerk,
      { planId: plan.id, version: plan.version, issuedOn: today },
      now,
    );

    expect(issued.number).toBe("01/KH-UBND");
    const frozen = await prisma.frozenDocument.findUniqueOrThrow({
      where: { id: issued.frozenDocumentId },
    });
    expect(frozen).toMatchObject({
      kind: "PLAN",
      number: 1,
      symbol: "KH-UBND",
      year: 2026,
      signerId: hands.signer.membershipId,
      signerName: hands.signer.name,
    });
    const paper = await frozenPaper(hands.office, plan.id);
    expect(paper?.document).toMatchObject({
      agency: ["ỦY BAN NHÂN DÂN", "XÃ MƯỜNG BÚ"],
      number: "01",
      date: { day: "20", month: "11", year: "2026" },
      annexes: [
        {
          note: "(Kèm theo Kế hoạch số 01/KH-UBND ngày 20 tháng 11 năm 2026 của Ủy ban nhân dân xã)",
        },
      ],
    });
    expect(paper && freezeDocument(paper.document).sha256).toBe(frozen.sha256);
    const now_ = await findPlan(hands.office, plan.id);
    expect(now_).toMatchObject({ state: "ISSUED", campaign: { state: "RUNNING" } });
    expect(now_?.document).toEqual(paper?.document);
    const lines = await prisma.auditEvent.findMany({
      where: { communeId: hands.communeId, subjectId: plan.id },
      select: { action: true },
      orderBy: { sequence: "asc" },
    });
    expect(lines.map(({ action }) => action).slice(-2)).toEqual(["plan.moved", "number.given"]);
    expect(
      await prisma.auditEvent.findMany({
        where: { communeId: hands.communeId, subjectId: plan.campaignId, action: "campaign.moved" },
        select: { data: true },
      }),
    ).toEqual([{ data: { from: "PREPARING", to: "RUNNING" } }]);
  });

  test("a double click, a retry, two clerks at once: one number, one answer", async () => {
    const hands = await clerkAndOffice();
    const other = await createActor({ communeId: hands.communeId, roles: ["CLERK"] });
    const plan = await approved(hands);
    const press = (actor: Actor) =>
      issuePlan(
        actor,
        { planId: plan.id, version: plan.version, issuedOn: today, expectedNumber: 1 },
        now,
      );

    const answers = await Promise.all([
      press(hands.clerk),
      press(hands.clerk),
      press(other),
      press(other),
    ]);
    answers.push(await press(hands.clerk));

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const { communeId } = hands;
    expect(await prisma.frozenDocument.count({ where: { communeId } })).toBe(1);
    expect(await prisma.seriesNumber.count({ where: { communeId } })).toBe(1);
    expect(await prisma.auditEvent.count({ where: { communeId, action: "number.given" } })).toBe(1);
  });

  test("the number shown and given to another meanwhile is said, not silently changed", async () => {
    const hands = await clerkAndOffice();
    const plan = await approved(hands);
    const shown = await findIssuePreview(
      hands.clerk,
      { id: plan.id, document: planDocument() },
      { issuedOn: today },
      now,
    );
    await issueOne(hands);

    const late = issuePlan(
      hands.clerk,
      {
        planId: plan.id,
        version: plan.version,
        issuedOn: today,
        expectedNumber: shown?.number ?? 0,
      },
      now,
    );

    await expect(late).rejects.toMatchObject({
      code: "STALE",
      message: expect.stringContaining("02/KH-UBND"),
    });
    expect(await prisma.plan.findUniqueOrThrow({ where: { id: plan.id } })).toMatchObject({
      state: "APPROVED",
      frozenDocumentId: null,
    });
  });

  test.each([
    ["before the signature", subDays(now, 1)],
    ["after today", addDays(now, 1)],
  ])("no paper is dated %s", async (_, day) => {
    const hands = await clerkAndOffice();
    const plan = await approved(hands);
    await expect(
      issuePlan(
        hands.clerk,
        { planId: plan.id, version: plan.version, issuedOn: calendarDate(day) },
        now,
      ),
    ).rejects.toMatchObject({ code: "RULE_BROKEN" });
  });

  test("a paper signed long ago, or dated before the one above it, is issued with a word of warning", async () => {
    const hands = await clerkAndOffice();
    await issueOne(hands);
    const late = await approved(hands, planDocument(), subDays(now, 9));
    const preview = (issuedOn: string) =>
      findIssuePreview(hands.clerk, { id: late.id, document: planDocument() }, { issuedOn }, now);

    expect((await preview(today))?.warnings).toEqual([
      expect.stringContaining("chậm nhất thứ Năm, 12/11/2026"),
    ]);
    expect((await preview("2026-11-12"))?.warnings).toEqual([
      expect.stringContaining("Số liền trước 01/KH-UBND mang ngày 20/11/2026"),
    ]);
  });

  test("is the clerk's; who may not see the plan does not find it", async () => {
    const hands = await clerkAndOffice();
    const plan = await approved(hands);
    const issue = (actor: Actor) =>
      issuePlan(actor, { planId: plan.id, version: plan.version, issuedOn: today }, now);
    for (const actor of [hands.office, hands.signer]) {
      await expect(issue(actor)).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    const stranger = await createActor({ roles: ["CLERK", "OFFICE", "CHAIR"] });
    const unit = await createActor({ communeId: hands.communeId, roles: ["UNIT"] });
    for (const actor of [stranger, unit]) {
      await expect(issue(actor)).rejects.toMatchObject({ code: "NOT_FOUND" });
      expect(await frozenPaper(actor, plan.id)).toBeNull();
    }
  });

  test.each(["DRAFT", "SUBMITTED", "RETURNED"] as const)("never of a %s plan", async (state) => {
    const hands = await clerkAndOffice();
    const both = await createActor({ communeId: hands.communeId, roles: ["CLERK", "OFFICE"] });
    const plan = await createPlan({ author: hands.office, state });
    await expect(
      issuePlan(both, { planId: plan.id, version: plan.version, issuedOn: today }, now),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("tells the office, the signer and the units that have something to do", async () => {
    const hands = await clerkAndOffice();
    const { communeId } = hands;
    const unit = await prisma.unit.create({
      data: { communeId, kind: "VILLAGE", name: "Bản Thử" },
    });
    const head = await createActor({ communeId, roles: ["UNIT"], unitId: unit.id });
    const plan = await approved(hands);
    const assignment = await prisma.assignment.create({
      data: {
        communeId,
        planId: plan.id,
        task: "Làm đường bản",
        confirmedById: hands.office.membershipId,
        confirmedAt: now,
        parties: { create: [{ role: "LEAD", name: "các bản", unitKind: "VILLAGE" }] },
      },
    });

    await issuePlan(hands.clerk, { planId: plan.id, version: plan.version, issuedOn: today }, now);

    const told = await prisma.notification.findMany({
      where: { communeId },
      select: { membershipId: true, kind: true, subjectId: true },
      orderBy: { kind: "asc" },
    });
    expect(told).toEqual(
      expect.arrayContaining([
        { membershipId: hands.office.membershipId, kind: "plan.issued", subjectId: plan.id },
        { membershipId: hands.signer.membershipId, kind: "plan.issued", subjectId: plan.id },
        { membershipId: head.membershipId, kind: "duty.given", subjectId: assignment.id },
      ]),
    );
    expect(told).toHaveLength(3);
  });

  test("tells a unit once of all that one paper gives it", async () => {
    const hands = await clerkAndOffice();
    const { communeId } = hands;
    const [village, other] = [await createUnit({ communeId }), await createUnit({ communeId })];
    const head = await createActor({ communeId, roles: ["UNIT"], unitId: village.id });
    const next = await createActor({ communeId, roles: ["UNIT"], unitId: other.id });
    const plan = await approved(hands);
    const give = (unitId: string, dueOn: string | null) =>
      createAssignment(hands.office, plan.id, { parties: [{ unitId }], dueOn });
    await give(village.id, "2027-03-01");
    await give(village.id, "2026-12-20");
    await give(village.id, null);
    const only = await give(other.id, null);

    await issuePlan(hands.clerk, { planId: plan.id, version: plan.version, issuedOn: today }, now);

    const told = ({ membershipId }: Actor) =>
      prisma.notification.findMany({
        where: { membershipId },
        select: { kind: true, subjectId: true, data: true },
      });
    expect(await told(head)).toEqual([
      {
        kind: "duties.given",
        subjectId: plan.id,
        data: { title: plan.title, count: 3, dueOn: "2026-12-20" },
      },
    ]);
    expect(await told(next)).toMatchObject([{ kind: "duty.given", subjectId: only.id }]);
  });

  test("tells the people of a unit that was renamed before", async () => {
    const hands = await clerkAndOffice();
    const { communeId } = hands;
    const earlier = await createUnit({ communeId });
    const renamed = await createUnit({ communeId });
    await prisma.unit.update({
      where: { id: earlier.id },
      data: { validTo: new Date("2026-11-10"), successorId: renamed.id },
    });
    const head = await createActor({ communeId, roles: ["UNIT"], unitId: earlier.id });
    const plan = await approved(hands);
    await createAssignment(hands.office, plan.id, { parties: [{ unitId: renamed.id }] });

    await issuePlan(hands.clerk, { planId: plan.id, version: plan.version, issuedOn: today }, now);

    const { membershipId } = head;
    expect(await prisma.notification.findMany({ where: { membershipId } })).toMatchObject([
      { kind: "duty.given" },
    ]);
  });
});
