import fc from "fast-check";
import { expect, test } from "vitest";
import type { Fact, TargetContent } from "@/lib/campaigns/facts/fact";
import { prisma } from "@/lib/db/client";
import { acceptedFigures, promisedFigures } from "@/lib/pledges/boards/accepted-figures";
import { findTargetTotals } from "@/lib/pledges/boards/find-totals";
import { targetProgress } from "@/lib/pledges/boards/target-progress";
import type { Demands } from "@/lib/pledges/demands";
import type { DemandUnit } from "@/lib/pledges/timetable";
import { newId } from "@/lib/text/new-id";
import { createActor, createPlan, createUnit } from "../../support/factories";

// What the database adds up is what `targetProgress` adds up from every figure, whatever is in the tables: units that
// were merged, targets stated anew, rates, figures on promises and on targets, records that are not taken.

const now = new Date("2027-06-01T02:00:00Z");
const rounds = ["", "2026", "2027"];
/** The third is about 2026. */
const periods = ["2026-06-20", "2026-12-20", "2027-01-05", "2027-06-20"];

const targetWords = [
  { indicator: "Số hộ gia đình văn hóa", measure: "hộ" },
  { indicator: "Chiều dài đường bản", measure: "km" },
  { indicator: "Chiều dài đường bản", measure: "km" },
  { indicator: "Tỷ lệ hộ có nước sạch", measure: "%" },
  { indicator: "Thu nhập bình quân", measure: "triệu đồng/người/năm" },
  { indicator: "Mỗi bản trồng cây", measure: "cây" },
];
const inForceCount = targetWords.length;
/** Of an earlier paper: two stated anew (one in another spelling), one that could be either of two, one of no more. */
const earlierWords = [
  { indicator: "Số hộ gia đình văn hoá", measure: "hộ" },
  { indicator: "Tỷ lệ hộ có nước sạch", measure: "%" },
  { indicator: "Chiều dài đường bản", measure: "km" },
  { indicator: "Số hộ hiến đất", measure: "hộ" },
];
const allWords = [...targetWords, ...earlierWords];

const amount = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 300_000 }) },
  // As many digits as are kept.
  { weight: 1, arbitrary: fc.nat({ max: 999_999_999_999_999 }) },
);
const place = fc.nat({ max: 5 });
const aTarget = fc.nat({ max: allWords.length - 1 });
const pledges = fc.uniqueArray(
  fc.record({
    unit: place,
    round: fc.constantFrom(...rounds),
    state: fc.constantFrom("ACCEPTED", "ACCEPTED", "EVALUATED", "SUBMITTED"),
    items: fc.uniqueArray(
      fc.record({ target: fc.option(aTarget), promised: fc.option(amount, { freq: 6 }) }),
      { maxLength: 8, selector: ({ target }) => target },
    ),
  }),
  { minLength: 4, maxLength: 12, selector: ({ unit, round }) => `${unit} ${round}` },
);
const reports = fc.uniqueArray(
  fc.record({
    unit: place,
    period: fc.constantFrom(...periods),
    state: fc.constantFrom("ACCEPTED", "ACCEPTED", "ACCEPTED", "SUBMITTED", "RETURNED"),
    // On one of the promises there are, whoever made it, or on a target itself.
    lines: fc.array(
      fc.record({ item: fc.option(fc.nat()), target: aTarget, value: fc.option(amount) }),
      { maxLength: 8 },
    ),
  }),
  { minLength: 6, maxLength: 20, selector: ({ unit, period }) => `${unit} ${period}` },
);
const rules = fc.record({
  accumulations: fc.array(fc.constantFrom(null, "SUM" as const, "LATEST" as const), {
    minLength: inForceCount,
    maxLength: inForceCount,
  }),
  comparisons: fc.array(fc.constantFrom("AT_LEAST" as const, "AT_MOST" as const), {
    minLength: inForceCount,
    maxLength: inForceCount,
  }),
  values: fc.array(
    fc.uniqueArray(
      fc.record({ year: fc.constantFrom(null, 2026, 2027), value: fc.nat({ max: 60 }) }),
      { maxLength: 2, selector: ({ year }) => year },
    ),
    { minLength: inForceCount, maxLength: inForceCount },
  ),
  // Who carries on whom: the second merged into the third, that into the fifth; the fourth into the fifth.
  merged: fc.boolean(),
});

type Given = Awaited<ReturnType<typeof emptyCampaign>>;
type Drawn<Each> = Each extends fc.Arbitrary<infer Value> ? Value : never;

test("the database comes to the same totals as counting every figure does", async () => {
  const given = await emptyCampaign();
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(pledges, reports, rules, async (drawnPledges, drawnReports, drawnRules) => {
      await fill(given, drawnPledges, drawnReports);
      const demands = demandsOf(given, drawnRules);
      const { communeId, campaignId } = given;
      const figures = await acceptedFigures(prisma, { communeId, campaignId });
      const promises = await promisedFigures(prisma, { communeId, campaignId });
      for (const year of [undefined, "2026", "2027"]) {
        const counted = targetProgress(demands, figures, promises, { now, ...(year && { year }) });
        const added = await findTargetTotals(demands, { communeId, year, now });
        expect(added).toEqual(counted.map(({ units: _, ...totals }) => totals));
      }
      seen += figures.length;
    }),
    { numRuns: 25 },
  );
  expect(seen).toBeGreaterThan(100);
}, 120_000);

test("the figures of another campaign are not counted, whatever they stand on", async () => {
  const given = await emptyCampaign();
  const { office, communeId, unitIds } = given;
  const pledge = { round: "", state: "ACCEPTED", items: [{ target: 0, promised: 50_000 }] };
  const lines = [{ item: null, target: 0, value: 20_000 }];
  const report = { period: "2026-06-20", state: "ACCEPTED", lines };
  await fill(
    given,
    [0, 1].map((unit) => ({ unit, ...pledge })),
    [0, 1].map((unit) => ({ unit, ...report })),
  );
  const totals = async () => (await findTargetTotals(demandsOf(given), { communeId, now }))[0];
  expect(await totals()).toMatchObject({ promised: 100_000n, achieved: 40_000n, reporting: 2 });

  const { campaignId } = await createPlan({ author: office, now });
  const moved = { where: { unitId: unitIds[1] ?? "" }, data: { campaignId } };
  await prisma.pledge.updateMany(moved);
  await prisma.progressReport.updateMany(moved);

  expect(await totals()).toMatchObject({ promised: 50_000n, achieved: 20_000n, reporting: 1 });
});

async function emptyCampaign() {
  const office = await createActor();
  const { communeId } = office;
  const { id: planId, campaignId } = await createPlan({ author: office, now });
  const unitIds: string[] = [];
  for (let index = 0; index < 6; index += 1) unitIds.push((await createUnit({ communeId })).id);
  const targetIds = allWords.map(() => newId());
  await prisma.target.createMany({
    data: allWords.map((words, index) => ({
      id: targetIds[index] ?? "",
      communeId,
      planId,
      ...words,
      confirmedById: office.membershipId,
      confirmedAt: now,
    })),
  });
  return { office, communeId, planId, campaignId, unitIds, targetIds };
}

function demandsOf(
  { campaignId, unitIds, targetIds }: Given,
  { accumulations, comparisons, values, merged }: Partial<Drawn<typeof rules>> = {},
): Pick<Demands, "campaign" | "targets" | "accumulations" | "units"> {
  const targets = targetWords.map(
    (words, index): Fact<TargetContent> => ({
      id: targetIds[index] ?? "",
      version: 1,
      clauseId: null,
      content: {
        kind: "target",
        ...words,
        comparison: comparisons?.[index] ?? "AT_LEAST",
        values: values?.[index] ?? [],
        unitIds: [],
      },
    }),
  );
  const heirs: Record<number, number> = merged ? { 1: 2, 2: 4, 3: 4 } : {};
  const units = unitIds.map((id, index): [string, DemandUnit] => {
    const successorId = unitIds[heirs[index] ?? -1] ?? null;
    const validTo = successorId ? new Date("2027-01-31") : null;
    return [
      id,
      { id, kind: "VILLAGE", name: `Bản ${index}`, shortName: null, validTo, successorId },
    ];
  });
  const noDays = { startsOn: null, endsOn: null };
  return {
    campaign: { id: campaignId, title: "", slug: "", state: "RUNNING", ...noDays },
    targets,
    accumulations: new Map(
      targets.flatMap(({ id }, index) => {
        const said = accumulations?.[index];
        return said ? [[id, said]] : [];
      }),
    ),
    units: new Map(units),
  };
}

/** Straight into the tables, in the place of what was there. */
async function fill(
  { office, communeId, planId, campaignId, unitIds, targetIds }: Given,
  drawnPledges: readonly (Omit<Drawn<typeof pledges>[number], "state"> & { state: string })[],
  drawnReports: readonly (Omit<Drawn<typeof reports>[number], "state"> & { state: string })[],
): Promise<void> {
  await prisma.reportLine.deleteMany({ where: { communeId } });
  await prisma.progressReport.deleteMany({ where: { communeId } });
  await prisma.pledge.deleteMany({ where: { communeId } });
  const { membershipId: by } = office;
  const moved = { createdById: by, createdAt: now, savedAt: now, movedById: by, movedAt: now };
  const handedIn = { submittedById: by, submittedAt: now, year: 2026, movedNote: "Bổ sung" };
  const common = { communeId, campaignId, ...moved, ...handedIn };
  const items: { id: string; target: number | null }[] = [];
  for (const [index, { unit, round, state, items: drawn }] of drawnPledges.entries()) {
    const id = newId();
    await prisma.pledge.create({
      data: {
        id,
        planId,
        unitId: unitIds[unit] ?? "",
        round,
        state: state as "ACCEPTED",
        number: index + 1,
        ...common,
      },
    });
    const rows = drawn.map(({ target, promised }, position) => ({
      id: newId(),
      communeId,
      pledgeId: id,
      position,
      targetId: target === null ? null : (targetIds[target] ?? null),
      ...(allWords[target ?? -1] ?? { indicator: "Tự đăng ký", measure: "cây" }),
      promised: promised === null ? null : promised / 10_000,
    }));
    await prisma.pledgeItem.createMany({ data: rows });
    items.push(...rows.map((row, at) => ({ id: row.id, target: drawn[at]?.target ?? null })));
  }
  for (const [index, { unit, period, state, lines }] of drawnReports.entries()) {
    const id = newId();
    await prisma.progressReport.create({
      data: {
        id,
        unitId: unitIds[unit] ?? "",
        period,
        state: state as "ACCEPTED",
        number: index + 1,
        ...common,
      },
    });
    const rows = lines.map(({ item, target, value }, position) => {
      const { id: itemId = null } = items[(item ?? 0) % items.length] ?? {};
      const isOnItem = item !== null && itemId !== null;
      return {
        communeId,
        reportId: id,
        position,
        itemId: isOnItem ? itemId : null,
        targetId: isOnItem ? null : (targetIds[target] ?? null),
        value: value === null ? null : value / 10_000,
      };
    });
    const once = new Map(rows.map((row) => [row.itemId ?? row.targetId, row]));
    await prisma.reportLine.createMany({ data: [...once.values()] });
  }
}
