import { expect, test } from "vitest";
import { createFacts } from "@/lib/campaigns/facts/commands/write-rows";
import type { FactContent } from "@/lib/campaigns/facts/fact";
import { factsOf, findPlanFacts } from "@/lib/campaigns/facts/queries";
import { beginAmendment, beginReplacement } from "@/lib/campaigns/issue/commands/begin-change";
import { findPlan } from "@/lib/campaigns/queries";
import { prisma } from "@/lib/db/client";
import { plainText } from "@/lib/documents/model";
import { findClause, walkDocument } from "@/lib/documents/walk";
import { planWith } from "../../support/documents";
import { createActor, createPlan, createUnit } from "../../support/factories";

const now = new Date("2026-11-20T03:00:00Z");

const document = planWith(`I. NỘI DUNG
1. Trồng hai cây mỗi hộ trước ngày 18/12/2026.
2. Thu gom rác tại nhà trước ngày 19/12/2026.
3. Sơ kết trước ngày 20/12/2026.
4. Họp bản hằng tháng.`);

const clauseSaying = (words: string) => {
  const place = [...walkDocument(document)].find(({ clause }) =>
    plainText(clause.text).includes(words),
  );
  if (!place) throw new Error(words);
  return place.clause.id;
};

const undated = { dueOn: null, recurrence: null, recurrenceDay: null, recurrenceMonth: null };
const day = (
  title: string,
  dueOn: string,
  milestone: "OTHER" | "MIDTERM_REVIEW" = "OTHER",
): FactContent => ({ ...undated, kind: "milestone", milestone, title, dueOn });

/** An issued plan with days at three clauses, a duty written by hand at a fourth, and a target at none. */
async function issuedPlan() {
  const office = await createActor();
  const village = await createUnit({ communeId: office.communeId });
  const { id: planId } = await createPlan({ author: office, document, state: "PUBLISHED", now });
  const facts = [
    { clauseId: clauseSaying("hai cây"), content: day("Trồng xong", "2026-12-18") },
    { clauseId: clauseSaying("rác"), content: day("Gom xong", "2026-12-19") },
    { clauseId: clauseSaying("Sơ kết"), content: day("Sơ kết", "2026-12-20", "MIDTERM_REVIEW") },
    {
      clauseId: clauseSaying("Họp bản"),
      content: {
        ...undated,
        kind: "assignment" as const,
        task: "Họp bản",
        parties: [
          { role: "LEAD" as const, name: village.name, unitId: village.id, unitKind: null },
        ],
      },
    },
    {
      clauseId: null,
      content: {
        kind: "target" as const,
        indicator: "hộ tham gia",
        measure: "%",
        comparison: "AT_LEAST" as const,
        values: [{ year: 2026, value: 90 }],
        unitIds: [village.id],
      },
    },
  ];
  await prisma.$transaction((tx) => createFacts(tx, office, planId, facts, now));
  await prisma.factDismissal.create({
    data: {
      communeId: office.communeId,
      planId,
      fingerprint: "said no",
      dismissedById: office.membershipId,
      dismissedAt: now,
    },
  });
  return { office, planId, village, facts };
}

test("a replacement says as data all that the plan said, at the same clauses, and asks nothing twice", async () => {
  const { office, planId, facts } = await issuedPlan();

  const draftId = await beginReplacement(office, planId, now);

  const carried = await prisma.$transaction((tx) => factsOf(tx, office, draftId));
  expect(carried.map(({ clauseId, content }) => ({ clauseId, content }))).toEqual(
    expect.arrayContaining(facts),
  );
  expect(carried).toHaveLength(facts.length);
  expect(await prisma.factDismissal.count({ where: { planId: draftId } })).toBe(1);
  const draft = await findPlan(office, draftId);
  if (!draft) throw new Error("No draft.");
  for (const { clauseId } of carried) {
    if (clauseId !== null) expect(findClause(draft.document, clauseId)).not.toBeNull();
  }
  const { open, differing } = await findPlanFacts(office, draft);
  expect(open.filter(({ content }) => content.kind === "milestone")).toEqual([]);
  expect(differing.size).toBe(0);
  expect(
    await prisma.auditEvent.findMany({
      where: { subjectId: draftId, action: "facts.confirmed" },
      select: { data: true },
    }),
  ).toEqual([{ data: { count: 5, kinds: expect.arrayContaining(["milestone", "assignment"]) } }]);
});

test("an amendment takes over what stands at the clauses it changes, as the new words say it", async () => {
  const { office, planId, village } = await issuedPlan();
  const change = (index: number, words: string, text: string) => ({
    index,
    place: clauseSaying(words),
    words: text,
    added: "",
  });

  const draftId = await beginAmendment(
    office,
    {
      planId,
      changes: [
        change(0, "hai cây", "Trồng ba cây mỗi hộ.\nXong trước ngày 28/02/2027."),
        change(1, "Sơ kết", ""),
        change(2, "Họp bản", "Họp bản mỗi tháng hai lần."),
      ],
    },
    now,
  );

  const draft = await findPlan(office, draftId);
  if (!draft) throw new Error("No draft.");
  const carried = await prisma.$transaction((tx) => factsOf(tx, office, draftId));
  const said = carried.map(({ clauseId, content }) => ({
    words: clauseId && plainText(findClause(draft.document, clauseId)?.clause.text ?? []),
    content,
  }));
  expect(said).toEqual([
    {
      words: "“4. Họp bản mỗi tháng hai lần.”.",
      content: {
        ...undated,
        kind: "assignment",
        task: "Họp bản",
        parties: [{ role: "LEAD", name: village.name, unitId: village.id, unitKind: null }],
      },
    },
    {
      words: "Xong trước ngày 28/02/2027.”.",
      content: expect.objectContaining({ kind: "milestone", dueOn: "2027-02-28" }),
    },
  ]);
});

test("what an amendment has changed is not taken over by a replacement of the plan", async () => {
  const { office, planId, facts } = await issuedPlan();
  const amendmentId = await beginAmendment(
    office,
    { planId, changes: [{ index: 0, place: clauseSaying("Sơ kết"), words: "", added: "" }] },
    now,
  );
  const draft = await findPlan(office, amendmentId);
  if (!draft) throw new Error("No draft.");
  const issued = await createPlan({
    author: office,
    document: draft.document,
    state: "PUBLISHED",
    now,
  });
  await prisma.plan.update({
    where: { id: issued.id },
    data: { replacesId: planId, amendmentKind: "AMENDMENT" },
  });

  const draftId = await beginReplacement(office, planId, now);

  const carried = await prisma.$transaction((tx) => factsOf(tx, office, draftId));
  expect(carried).toHaveLength(facts.length - 1);
  expect(carried.map(({ content }) => content)).not.toContainEqual(
    day("Sơ kết", "2026-12-20", "MIDTERM_REVIEW"),
  );
});

test("a table is amended as a whole: its rows, and what was confirmed at it", async () => {
  const office = await createActor();
  const withTable = planWith(
    "I. NỘI DUNG\n1. Chỉ tiêu từng bản\n| TT | Bản | Số hộ |\n|---|---|---|\n| 1 | Bản Lành | 40 |",
  );
  const { id: planId } = await createPlan({
    author: office,
    document: withTable,
    state: "PUBLISHED",
    now,
  });
  const table = [...walkDocument(withTable)].find(({ clause }) => clause.table)?.clause;
  const change = (words: string) =>
    beginAmendment(
      office,
      { planId, changes: [{ index: 0, place: table?.id ?? "", words, added: "" }] },
      now,
    );

  await expect(change("| TT | Bản | Số hộ |\nBản Lành 45")).rejects.toMatchObject({
    field: "words-0",
  });
  const draft = await findPlan(
    office,
    await change("| TT | Bản | Số hộ |\n|---|---|---|\n| 1 | Bản Lành | 45 |"),
  );

  const tables = [...walkDocument(draft?.document ?? withTable)].flatMap(
    ({ clause }) => clause.table ?? [],
  );
  expect(tables).toHaveLength(1);
  expect(JSON.stringify(tables[0]?.rows)).toContain('"45"');
});

test("how the figures of a target come together is as the office said, in the plan that replaces it", async () => {
  const { office, planId, facts } = await issuedPlan();
  await prisma.target.updateMany({ where: { planId }, data: { accumulation: "SUM" } });

  const draftId = await beginReplacement(office, planId, now);

  expect(await accumulationsOf(draftId)).toEqual(["SUM"]);
  // Of another campaign nothing is known.
  const { id: otherId } = await createPlan({ author: office, document, now });
  await prisma.$transaction((tx) => createFacts(tx, office, otherId, facts, now));
  expect(await accumulationsOf(otherId)).toEqual([null]);
});

async function accumulationsOf(planId: string) {
  const targets = await prisma.target.findMany({ where: { planId } });
  return targets.map(({ accumulation }) => accumulation);
}
