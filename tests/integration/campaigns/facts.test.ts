import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { savePlan } from "@/lib/campaigns/commands/save-plan";
import { addPlanPart, namePlanPart } from "@/lib/campaigns/commands/write-part";
import { confirmFacts } from "@/lib/campaigns/facts/commands/confirm-facts";
import { dismissFact, restoreProposal } from "@/lib/campaigns/facts/commands/dismiss-fact";
import { addFact, changeFact, deleteFact } from "@/lib/campaigns/facts/commands/save-fact";
import { setPeriod } from "@/lib/campaigns/facts/commands/set-period";
import type { FactContent } from "@/lib/campaigns/facts/fact";
import { findConfirmedFacts, findFact, findPlanFacts } from "@/lib/campaigns/facts/queries";
import { findPlan } from "@/lib/campaigns/queries";
import { planTasks } from "@/lib/campaigns/tasks";
import { prisma } from "@/lib/db/client";
import { checkDocument } from "@/lib/documents/checks/check-document";
import { type Clause, richText } from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";
import { printOutline } from "@/lib/documents/outline/print";
import { countQueries } from "../../support/count-queries";
import { createActor, createPlan, createUnit } from "../../support/factories";

const now = new Date("2026-11-21T02:00:00Z");

const text = `KẾ HOẠCH
Phát động phong trào thi đua làm đường bản năm 2026

I. MỤC TIÊU
1. Tỷ lệ hộ gia đình tham gia đạt ít nhất 85% vào năm 2026.

II. THỜI GIAN
Từ ngày 01/6/2026 đến hết ngày 30/11/2026.

III. KHEN THƯỞNG
1. Chủ tịch UBND xã tặng Giấy khen cho không quá 05 tập thể.

IV. TỔ CHỨC THỰC HIỆN
1. Phòng VH-XH chủ trì, phối hợp với Công an xã, các thôn kiểm tra trước ngày 20/11/2026.
2. Các thôn đăng ký phần việc trước ngày 15/6/2026.
`;

async function draft(state: "DRAFT" | "SUBMITTED" = "DRAFT") {
  const office = await createActor();
  const { id: planId } = await createPlan({ author: office, document: parseOutline(text), state });
  return { office, planId };
}

async function planOf(actor: Actor, planId: string) {
  const plan = await findPlan(actor, planId);
  if (!plan) throw new Error("the plan is there");
  return plan;
}
const viewOf = async (actor: Actor, planId: string) =>
  findPlanFacts(actor, await planOf(actor, planId));
const proposalOf = async (actor: Actor, planId: string, kind: string) => {
  const found = (await viewOf(actor, planId)).open.find(({ content }) => content.kind === kind);
  if (!found) throw new Error(`no ${kind} is proposed`);
  return found;
};
const criterion: FactContent = { kind: "criterion", audience: "PERSON", text: "Gương mẫu" };

describe("confirming what the text says", () => {
  test("one: it becomes a row, and is not proposed again", async () => {
    const { office, planId } = await draft();
    const { fingerprint } = await proposalOf(office, planId, "target");

    expect(await confirmFacts(office, { planId, which: { fingerprint } }, now)).toBe(1);

    const view = await viewOf(office, planId);
    expect(view.facts.map(({ content }) => content)).toMatchObject([
      { kind: "target", measure: "%", values: [{ year: 2026, value: 85 }] },
    ]);
    expect(view.open.map((each) => each.fingerprint)).not.toContain(fingerprint);
  });

  test("all of a kind, then all: the campaign's days, the units meant, the audit", async () => {
    const { office, planId } = await draft();
    const { communeId } = office;
    const department = await prisma.unit.create({
      data: { communeId, kind: "DEPARTMENT", name: "Phòng Văn hóa - Xã hội" },
    });
    const police = await prisma.unit.create({
      data: { communeId, kind: "POLICE", name: "Công an xã" },
    });

    expect(await confirmFacts(office, { planId, which: { kind: "milestone" } }, now)).toBe(2);
    expect(await confirmFacts(office, { planId, which: "all" }, now)).toBe(5);

    const { facts, open, period } = await viewOf(office, planId);
    expect(open).toEqual([]);
    expect(period).toEqual({ startsOn: "2026-06-01", endsOn: "2026-11-30" });
    const [first] = facts.flatMap(({ content }) =>
      content.kind === "assignment" ? [content] : [],
    );
    expect(first).toMatchObject({
      dueOn: "2026-11-20",
      parties: [
        { role: "LEAD", name: "Phòng VH-XH", unitId: department.id, unitKind: null },
        { role: "COOPERATING", name: "Công an xã", unitId: police.id, unitKind: null },
        { role: "COOPERATING", name: "các thôn", unitId: null, unitKind: "VILLAGE" },
      ],
    });
    const lines = await prisma.auditEvent.findMany({
      where: { action: "facts.confirmed" },
      orderBy: { at: "asc" },
      select: { subjectId: true, data: true },
    });
    expect(lines.map(({ data }) => data)).toMatchObject([{ count: 2 }, { count: 5 }]);
  });

  test("twice, even at once, is once", async () => {
    const { office, planId } = await draft();

    const counts = await Promise.all(
      [1, 2, 3].map(() => confirmFacts(office, { planId, which: "all" }, now)),
    );

    expect(counts.toSorted()).toEqual([0, 0, 7]);
    expect(await prisma.milestone.count()).toBe(2);
    expect(await prisma.assignment.count()).toBe(2);
  });

  test("the text is not touched", async () => {
    const { office, planId } = await draft();
    await confirmFacts(office, { planId, which: "all" }, now);

    expect(await planOf(office, planId)).toMatchObject({
      version: 1,
      document: parseOutline(text),
    });
  });

  test("confirmed facts are held against the words when those change", async () => {
    const { office, planId } = await draft();
    await confirmFacts(office, { planId, which: "all" }, now);
    const changed = parseOutline(text.replace("85%", "95%").replace("30/11", "30/12"));

    const confirmedFacts = await findConfirmedFacts(office, planId);
    const said = (document: typeof changed) =>
      checkDocument(document, { confirmedFacts }).filter(
        ({ rule }) => rule === "fact-differs-from-text",
      );

    expect(said(parseOutline(text))).toEqual([]);
    expect(said(changed).map(({ label }) => label)).toEqual(["I.1", "II"]);
  });
});

describe("saying no", () => {
  test("it is not proposed again until taken back; twice is once", async () => {
    const { office, planId } = await draft();
    const { fingerprint } = await proposalOf(office, planId, "reward");

    await dismissFact(office, { planId, fingerprint }, now);
    await dismissFact(office, { planId, fingerprint }, now);
    const dismissed = await viewOf(office, planId);
    expect(dismissed.dismissed.map((each) => each.fingerprint)).toEqual([fingerprint]);
    expect(dismissed.open).toHaveLength(6);

    await restoreProposal(office, { planId, fingerprint }, now);
    expect((await viewOf(office, planId)).open).toHaveLength(7);
    expect(
      await prisma.auditEvent.count({ where: { action: { startsWith: "fact.dismissed" } } }),
    ).toBe(1);
  });

  test("confirming all leaves it alone", async () => {
    const { office, planId } = await draft();
    const { fingerprint } = await proposalOf(office, planId, "reward");
    await dismissFact(office, { planId, fingerprint }, now);

    await confirmFacts(office, { planId, which: "all" }, now);

    expect(await prisma.rewardOffer.count()).toBe(0);
  });
});

describe("a fact by hand", () => {
  test("writes its clause at the end of its part, and points at it", async () => {
    const { office, planId } = await draft();
    const newId = crypto.randomUUID();
    const content: FactContent = {
      kind: "milestone",
      milestone: "REPORT_DUE",
      title: "Các thôn báo cáo kết quả",
      dueOn: "2026-11-25",
      recurrence: null,
      recurrenceDay: null,
      recurrenceMonth: null,
    };

    await addFact(office, { planId, content, clause: { newId } }, now);

    const plan = await planOf(office, planId);
    expect(printOutline(plan.document)).toContain(
      "Các thôn báo cáo kết quả trước ngày 25/11/2026.",
    );
    expect(plan.version).toBe(2);
    const { facts, open } = await viewOf(office, planId);
    expect(facts).toMatchObject([{ clauseId: newId, content }]);
    // What was written is not proposed on top of the fact.
    expect(open.filter(({ clauseId }) => clauseId === newId)).toEqual([]);
  });

  test("a form sent twice writes one clause and one fact", async () => {
    const { office, planId } = await draft();
    const clause = { newId: crypto.randomUUID() };

    await addFact(office, { planId, content: criterion, clause }, now);
    await addFact(office, { planId, content: criterion, clause }, now);

    const { document } = await planOf(office, planId);
    expect(printOutline(document).match(/gương mẫu/gu)).toHaveLength(1);
    expect(await prisma.criterion.count()).toBe(1);
  });

  test("is changed from the version its editor saw, and deleted; the text stays", async () => {
    const { office, planId } = await draft();
    const { fingerprint } = await proposalOf(office, planId, "target");
    await confirmFacts(office, { planId, which: { fingerprint } }, now);
    const [fact] = (await viewOf(office, planId)).facts;
    if (fact?.content.kind !== "target") throw new Error("a target is confirmed");
    const village = await createUnit({ communeId: office.communeId });
    const values = [
      { year: 2026, value: 90.5 },
      { year: 2027, value: 95 },
    ];
    const change = {
      planId,
      id: fact.id,
      version: fact.version,
      content: { ...fact.content, values, unitIds: [village.id] },
    };

    await changeFact(office, change, now);
    await expect(changeFact(office, change, now)).rejects.toMatchObject({ code: "STALE" });

    const changed = await findFact(office, planId, fact.id);
    expect(changed).toMatchObject({ version: 2, content: { values, unitIds: [village.id] } });
    const view = await viewOf(office, planId);
    expect(view.differing.get(fact.id)?.fingerprint).toBe(fingerprint);

    await deleteFact(office, { planId, id: fact.id, version: 2, kind: "target" }, now);
    expect(await prisma.targetValue.count()).toBe(0);
    expect((await planOf(office, planId)).document).toEqual(parseOutline(text));
  });

  test("whose clause is gone can be pointed elsewhere, but not at nothing", async () => {
    const { office, planId } = await draft();
    await addFact(office, { planId, content: criterion, clause: { id: "c2" } }, now);
    const plan = await planOf(office, planId);
    const document = { ...plan.document, body: plan.document.body.slice(1) };
    await savePlan(office, { planId, version: plan.version, document }, now);
    const [fact] = (await viewOf(office, planId)).facts;
    if (!fact) throw new Error("the fact outlives its clause");
    const change = { planId, id: fact.id, version: fact.version, content: criterion };

    await expect(changeFact(office, { ...change, clauseId: "c2" }, now)).rejects.toMatchObject({
      code: "RULE_BROKEN",
    });
    await changeFact(office, { ...change, clauseId: document.body[0]?.id ?? "" }, now);

    expect((await viewOf(office, planId)).facts).toMatchObject([
      { clauseId: document.body[0]?.id },
    ]);
  });

  test("the period may be set by hand", async () => {
    const { office, planId } = await draft();
    await setPeriod(office, { planId, startsOn: null, endsOn: "2026-12-31" }, now);
    expect((await viewOf(office, planId)).period).toEqual({ startsOn: null, endsOn: "2026-12-31" });
  });
});

describe("parts of the plan", () => {
  test("a missing part is added once, as a blank that the checks find", async () => {
    const { office, planId } = await draft();

    const clauseId = await addPlanPart(office, { planId, part: "audience" }, now);
    await addPlanPart(office, { planId, part: "audience" }, now);

    const { document, version } = await planOf(office, planId);
    expect(version).toBe(2);
    const task = planTasks(document, checkDocument(document), []).find(
      ({ part }) => part === "audience",
    );
    expect(task).toMatchObject({ state: "doing", clauseId, hint: "1 chỗ trống chưa điền" });
  });

  test("the office says what a clause is about, and it is kept", async () => {
    const { office, planId } = await draft();
    await namePlanPart(office, { planId, part: "solutions", clauseId: "c7" }, now);
    const { document } = await planOf(office, planId);
    expect(planTasks(document, [], []).find(({ part }) => part === "solutions")).toMatchObject({
      clauseId: "c7",
    });
  });
});

test("a clause of an annex is no part of the plan", async () => {
  const { office, planId } = await draft();
  const { document, version } = await planOf(office, planId);
  const clause: Clause = {
    id: "p1",
    marker: "dash",
    label: "-",
    kind: null,
    heading: false,
    text: richText("Lời của phụ lục"),
    table: null,
    children: [],
  };
  const annex = { label: "Phụ lục", title: "BIỂU MẪU", note: "", body: [clause] };
  const withAnnex = { ...document, annexes: [annex] };
  await savePlan(office, { planId, version, document: withAnnex }, now);
  await expect(
    namePlanPart(office, { planId, part: "solutions", clauseId: "p1" }, now),
  ).rejects.toMatchObject({ code: "RULE_BROKEN" });
});

const attempts = (planId: string): [string, (actor: Actor) => Promise<unknown>][] => {
  const id = crypto.randomUUID();
  return [
    ["confirm", (actor) => confirmFacts(actor, { planId, which: "all" }, now)],
    ["dismiss", (actor) => dismissFact(actor, { planId, fingerprint: "x" }, now)],
    ["restore", (actor) => restoreProposal(actor, { planId, fingerprint: "x" }, now)],
    ["add", (actor) => addFact(actor, { planId, content: criterion, clause: { id: "c1" } }, now)],
    [
      "add with a clause",
      (actor) => addFact(actor, { planId, content: criterion, clause: { newId: id } }, now),
    ],
    ["change", (actor) => changeFact(actor, { planId, id, version: 1, content: criterion }, now)],
    ["delete", (actor) => deleteFact(actor, { planId, id, version: 1, kind: "target" }, now)],
    ["period", (actor) => setPeriod(actor, { planId, startsOn: null, endsOn: null }, now)],
    ["add a part", (actor) => addPlanPart(actor, { planId, part: "budget" }, now)],
  ];
};

describe("who may", () => {
  test("another commune's office: the plan is not there", async () => {
    const { planId } = await draft();
    const stranger = await createActor();
    for (const [, attempt] of attempts(planId))
      await expect(attempt(stranger)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await prisma.criterion.count()).toBe(0);
  });

  test("others of the commune, and the office once the plan is with the Chairman, are refused", async () => {
    const { office, planId } = await draft("SUBMITTED");
    const chair = await createActor({ roles: ["CHAIR"], communeId: office.communeId });
    for (const actor of [office, chair])
      for (const [, attempt] of attempts(planId))
        await expect(attempt(actor)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await viewOf(office, planId)).open).toEqual([]);
  });

  test("a fact of another plan is not found through this one", async () => {
    const { office, planId } = await draft();
    const other = await createPlan({ author: office, document: parseOutline(text) });
    await confirmFacts(office, { planId: other.id, which: { kind: "target" } }, now);
    const [fact] = (await viewOf(office, other.id)).facts;
    const id = fact?.id ?? "";

    expect(await findFact(office, planId, id)).toBeNull();
    await expect(
      deleteFact(office, { planId, id, version: 1, kind: "target" }, now),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await findFact(await createActor(), other.id, id)).toBeNull();
  });

  test("a unit of another commune cannot be made responsible", async () => {
    const { office, planId } = await draft();
    const { fingerprint, content } = await proposalOf(office, planId, "target");
    await confirmFacts(office, { planId, which: { fingerprint } }, now);
    const [fact] = (await viewOf(office, planId)).facts;
    const unit = await createUnit();
    if (!fact || content.kind !== "target") throw new Error("a target is confirmed");
    const change = { planId, id: fact.id, version: 1, content: { ...content, unitIds: [unit.id] } };

    await expect(changeFact(office, change, now)).rejects.toMatchObject({ code: "RULE_BROKEN" });
  });
});

test("the page asks the database as often for many facts as for one", async () => {
  const count = async (lines: number) => {
    const many = Array.from(
      { length: lines },
      (_, index) => `${index + 1}. Đạt ${index + 1}% số hộ.`,
    );
    const office = await createActor();
    const document = parseOutline(`KẾ HOẠCH\nThi đua\n\nI. CHỈ TIÊU\n${many.join("\n")}`);
    const { id: planId } = await createPlan({ author: office, document });
    expect(await confirmFacts(office, { planId, which: "all" }, now)).toBe(lines);
    const plan = await planOf(office, planId);
    return countQueries(() => findPlanFacts(office, plan));
  };

  expect(await count(40)).toBe(await count(1));
});
