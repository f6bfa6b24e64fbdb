import fc from "fast-check";
import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { acceptedFigures, promisedFigures } from "@/lib/pledges/boards/accepted-figures";
import { findTargetTotals } from "@/lib/pledges/boards/find-totals";
import { targetProgress } from "@/lib/pledges/boards/target-progress";
import { findDemands } from "@/lib/pledges/demands";
import { beginReport } from "@/lib/pledges/reports/begin-report";
import { askCorrection, correctLine, decideCorrection } from "@/lib/pledges/reports/corrections";
import { acceptReport, recallReport, returnReport } from "@/lib/pledges/reports/move-report";
import { submitReport } from "@/lib/pledges/reports/submit-report";
import { createActor, createUnit } from "../../support/factories";
import { createTarget } from "../../support/pledges";
import { campaignWithReports, figureOf, periods, typeInto } from "../../support/reports";

// Must show 3 of the issue: whatever units and office do, and in whatever order, the roll-ups are the sum of the
// accepted reports. The model beside it knows states and figures alone, and adds in its own way.

const steps = [
  "write",
  "submit",
  "recall",
  "accept",
  "return",
  "ask",
  "take",
  "refuse",
  "correct",
] as const;
type Step = {
  do: (typeof steps)[number];
  unit: number;
  period: number;
  target: number;
  /** Ten-thousandths. */
  amount: number;
};

const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  // Weighed so that many reports come to be accepted, and accepted ones to be touched again.
  do: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...steps) },
    { weight: 7, arbitrary: fc.constantFrom<Step["do"]>("write", "submit", "accept") },
  ),
  unit: fc.nat({ max: 1 }),
  period: fc.nat({ max: 1 }),
  target: fc.nat({ max: 1 }),
  amount: fc.nat({ max: 99_999_999 }),
});

type Modelled = {
  state: "DRAFT" | "SUBMITTED" | "RETURNED" | "ACCEPTED";
  version: number;
  reportId: string;
  lineIds: string[];
  values: (number | null)[];
  asked: ({ id: string; amount: number } | null)[];
};

/** However a walk went, it ends with a report taken and put right. */
const toCorrected = (["write", "submit", "accept", "correct"] as const).map(
  (step, index): Step => ({ do: step, unit: 0, period: 0, target: 0, amount: 12_345 + index }),
);

/** After each of these the totals that were asked for before must not be given again. */
const changing: ReadonlySet<Step["do"]> = new Set(["accept", "return", "take", "correct"]);

const now = new Date("2026-06-18T02:00:00Z");

test("roll-ups are the sum of the accepted reports under any order of write, submit, recall, return, accept, correct", async () => {
  let [accepted, corrected] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(stepArbitrary, { minLength: 30, maxLength: 60 }), async (walk) => {
      const given = await commune();
      for (const step of [...walk, ...toCorrected]) {
        await apply(given, step);
        if (changing.has(step.do)) await compareTotals(given);
      }
      await compare(given);
      for (const { state } of given.reports.values()) if (state === "ACCEPTED") accepted += 1;
      corrected += await prisma.lineCorrection.count({ where: { state: "ACCEPTED" } });
    }),
    { numRuns: 4 },
  );
  expect(accepted).toBeGreaterThan(2);
  expect(corrected).toBeGreaterThan(0);
}, 240_000);

async function commune() {
  const { communeId, office, campaignId, plan, target, village, head } =
    await campaignWithReports();
  const percent = await createTarget(office, plan.id, { indicator: "Hộ văn hóa", measure: "%" });
  const heads: Actor[] = [head];
  const unitIds = [village.id];
  for (let index = 0; index < 1; index += 1) {
    const { id: unitId } = await createUnit({ communeId });
    unitIds.push(unitId);
    heads.push(await createActor({ communeId, roles: ["UNIT"], unitId }));
  }
  for (const unitId of unitIds) {
    await prisma.campaignParticipant.create({
      data: {
        communeId,
        campaignId,
        unitId,
        takesPart: true,
        setById: office.membershipId,
        setAt: now,
      },
    });
  }
  const reports = new Map<string, Modelled>();
  for (const [unit, actor] of heads.entries()) {
    for (const [period, key] of periods.entries()) {
      const { reportId } = await beginReport(actor, { campaignId, period: key }, now);
      const lines = await prisma.reportLine.findMany({ where: { reportId } });
      const lineIds = [target.id, percent.id].map(
        (targetId) => lines.find((line) => line.targetId === targetId)?.id ?? "",
      );
      reports.set(`${unit} ${period}`, {
        state: "DRAFT",
        version: 1,
        reportId,
        lineIds,
        values: [null, null],
        asked: [null, null],
      });
    }
  }
  const demands = await findDemands(prisma, { communeId }, campaignId, now);
  if (!demands) throw new Error("No demands.");
  return {
    communeId,
    office,
    campaignId,
    demands,
    heads,
    unitIds,
    reports,
    targets: [target.id, percent.id],
  };
}

type Given = Awaited<ReturnType<typeof commune>>;

/** Ten-thousandths → "1234,5678", as somebody types it. */
const typed = (amount: number) =>
  `${Math.floor(amount / 10_000)},${String(amount % 10_000).padStart(4, "0")}`;

async function apply({ heads, office, reports }: Given, step: Step): Promise<void> {
  const report = reports.get(`${step.unit} ${step.period}`);
  const head = heads[step.unit];
  if (!report || !head) throw new Error("No such report.");
  const { reportId, version } = report;
  const lineId = report.lineIds[step.target] ?? "";
  const { target } = step;
  const form = { lineId, value: typed(step.amount).replace(",", "."), words: "", reason: "Đo lại" };
  const isOpen = report.state === "DRAFT" || report.state === "RETURNED";
  const isAccepted = report.state === "ACCEPTED";
  const asked = report.asked[target];
  const isNew = report.values[target] !== step.amount;
  switch (step.do) {
    case "write": {
      const values = [step.amount, (step.amount * 7) % 100_000_000];
      const fields = report.lineIds.map((id, at) => figureOf(id, typed(values[at] ?? 0)));
      const write = typeInto(head, reportId, { ...fields[0], ...fields[1] }, now);
      if (!isOpen) return refused(write);
      report.version = (await write).version;
      report.values = values;
      return;
    }
    case "submit": {
      const submit = submitReport(head, { reportId, version, lateReason: "" }, now);
      if (!isOpen || report.values.includes(null)) return refused(submit);
      await submit;
      return moved("SUBMITTED");
    }
    case "recall": {
      const recall = recallReport(head, { reportId, version }, now);
      if (report.state !== "SUBMITTED") return refused(recall);
      await recall;
      return moved("DRAFT");
    }
    case "accept": {
      const accept = acceptReport(office, { reportId, version }, now);
      if (report.state !== "SUBMITTED") return refused(accept);
      await accept;
      return moved("ACCEPTED");
    }
    case "return": {
      const reason = "Bổ sung số liệu";
      const back = returnReport(office, { reportId, version, reason }, now);
      if (report.state !== "SUBMITTED" && !isAccepted) return refused(back);
      await back;
      report.asked = [null, null];
      return moved("RETURNED");
    }
    case "ask": {
      const ask = askCorrection(head, form, now);
      if (!isAccepted || asked || !isNew) return refused(ask);
      await ask;
      const { id } = await prisma.lineCorrection.findFirstOrThrow({
        where: { lineId, state: "PENDING" },
      });
      report.asked[target] = { id, amount: step.amount };
      return;
    }
    case "take":
    case "refuse": {
      if (!asked) return;
      const accept = step.do === "take";
      await decideCorrection(office, { correctionId: asked.id, accept, note: "Theo sổ" }, now);
      report.asked[target] = null;
      if (!accept) return;
      report.values[target] = asked.amount;
      report.version += 1;
      return;
    }
    case "correct": {
      const correct = correctLine(office, form, now);
      if (!isAccepted || !isNew) return refused(correct);
      await correct;
      report.values[target] = step.amount;
      report.version += 1;
      return;
    }
  }

  function moved(state: Modelled["state"]) {
    if (!report) return;
    report.state = state;
    report.version += 1;
  }
}

async function refused(attempt: Promise<unknown>): Promise<void> {
  await expect(attempt).rejects.toMatchObject({ name: "DomainError" });
}

/** Target by target, as every figure counted comes to. */
async function progressOf({ communeId, campaignId, demands }: Given) {
  const which = { communeId, campaignId };
  const figures = await acceptedFigures(prisma, which);
  return targetProgress(demands, figures, await promisedFigures(prisma, which), { now });
}

async function compareTotals(given: Given): Promise<void> {
  const { communeId, demands } = given;
  const progress = await progressOf(given);
  expect(await findTargetTotals(demands, { communeId, now })).toEqual(
    progress.map(({ units: _, ...totals }) => totals),
  );
}

/** What the portal says, against what the model adds up by itself. */
async function compare(given: Given): Promise<void> {
  const { targets, unitIds, reports } = given;
  const progress = await progressOf(given);
  for (const [target, targetId] of targets.entries()) {
    const isRate = target === 1;
    const ofUnits = unitIds.map((_, unit) => {
      const values = periods.flatMap((_, period) => {
        const report = reports.get(`${unit} ${period}`);
        const value = report?.values[target];
        return report?.state === "ACCEPTED" && typeof value === "number" ? [value] : [];
      });
      if (values.length === 0) return null;
      return isRate ? (values.at(-1) ?? 0) : values.reduce((sum, value) => sum + value, 0);
    });
    const known = ofUnits.filter((amount) => amount !== null);
    const sum = known.reduce((total, amount) => total + amount, 0);
    const together = isRate ? Math.round(sum / known.length) : sum;
    const said = progress.find((each) => each.target.id === targetId);
    expect(said?.achieved ?? null).toBe(known.length === 0 ? null : BigInt(together));
    for (const [unit, unitId] of unitIds.entries()) {
      const own = said?.units.find((each) => each.unitId === unitId);
      expect(own?.achieved ?? null).toBe(
        ofUnits[unit] === null ? null : BigInt(ofUnits[unit] ?? 0),
      );
    }
  }
}
