import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { acceptedFigures, promisedFigures } from "@/lib/pledges/boards/accepted-figures";
import { targetProgress } from "@/lib/pledges/boards/target-progress";
import { findDemands } from "@/lib/pledges/demands";
import { answerEvaluation } from "@/lib/pledges/evaluation/commands";
import { decideEvaluations } from "@/lib/pledges/evaluation/decide-all";
import { findEvaluations } from "@/lib/pledges/evaluation/queries";
import { scaled } from "@/lib/pledges/figures";
import { beginReview } from "@/lib/pledges/reviews/begin-review";
import { gradeCounts, reviewFiguresSchema } from "@/lib/pledges/reviews/figures";
import { at, beginYear, indicators, liveYear, type Year } from "../../support/emulation-year";
import { recount } from "../../support/recount";

const now = at("2026-12-30");
const afterwards = at("2027-01-05");

/** One year for everything that is asked of it: it takes a while to live. */
test("Một năm của 25 bản: ba bản nộp muộn, hai bản bị trả lại, một bản nhập hộ, bốn kỳ báo cáo, đính chính", async () => {
  const year = await beginYear();
  await liveYear(year);
  await everythingIsOnRecord(year);
  await totalsEqualTheRecount(year);
  const grades = await theOfficeEvaluates(year);
  await theFinalReviewSaysTheSame(year, grades);
}, 180_000);

async function everythingIsOnRecord({ communeId, campaignId }: Year): Promise<void> {
  const where = { communeId, campaignId };
  expect(await prisma.pledge.count({ where: { ...where, state: "ACCEPTED" } })).toBe(25);
  expect(await prisma.pledge.count({ where: { ...where, lateReason: { not: "" } } })).toBe(3);
  expect(await prisma.pledge.count({ where: { ...where, isFromPaper: true } })).toBe(1);
  expect(await prisma.progressReport.count({ where: { ...where, state: "ACCEPTED" } })).toBe(100);
  expect(await prisma.progressReport.count({ where: { ...where, lateReason: { not: "" } } })).toBe(
    4,
  );
  const corrections = await prisma.lineCorrection.groupBy({
    by: ["state"],
    where: { communeId },
    _count: true,
    orderBy: { state: "asc" },
  });
  expect(corrections).toEqual([
    { state: "ACCEPTED", _count: 8 },
    { state: "REFUSED", _count: 4 },
  ]);
}

async function totalsEqualTheRecount(year: Year): Promise<void> {
  const { communeId, campaignId } = year;
  const demands = await findDemands(prisma, { communeId }, campaignId, now);
  if (!demands) throw new Error("The campaign asks nothing.");
  const progress = targetProgress(
    demands,
    await acceptedFigures(prisma, { communeId, campaignId }),
    await promisedFigures(prisma, { communeId, campaignId }),
    { now },
  );
  const counted = recount(year);
  for (const [which, { indicator }] of indicators.entries()) {
    const row = progress.find(({ target }) => target.content.indicator === indicator);
    expect(row).toMatchObject({
      promised: counted[which]?.promised,
      achieved: counted[which]?.achieved,
    });
    const byUnit = new Map(row?.units.map((unit) => [unit.unitId, unit.achieved]));
    expect(year.units.map(({ id }) => byUnit.get(id))).toEqual(counted[which]?.reported);
  }
}

/** Each village as its figures say, but for one, with a reason; another does not agree. Gives how many of each. */
async function theOfficeEvaluates(year: Year) {
  const { office, campaignId, heads, units } = year;
  const found = await findEvaluations(office, campaignId, "", afterwards);
  const counted = recount(year);
  const decisions = (found?.pledges ?? []).map(({ id: pledgeId, version, unitId, proposed }) => {
    const index = units.findIndex(({ id }) => id === unitId);
    expect(proposed).toBe(gradeByHand(index, counted));
    const isSpared = index === 5;
    return {
      pledgeId,
      version,
      grade: isSpared ? ("MET" as const) : (proposed ?? "NOT_MET"),
      note: isSpared ? "Bản bị lũ cuốn mất đường, đã làm hết sức." : "",
    };
  });
  const { decided, refused } = await decideEvaluations(office, decisions, afterwards);
  expect([decided, refused]).toEqual([25, []]);
  const disputed = await prisma.pledge.findFirstOrThrow({
    where: { campaignId, unitId: units[7]?.id ?? "" },
    include: { evaluation: true },
  });
  await answerEvaluation(
    heads[7] ?? office,
    {
      pledgeId: disputed.id,
      version: disputed.evaluation?.version ?? 0,
      agrees: false,
      answer: "Số km của quý IV chưa tính đoạn cuối bản.",
    },
    afterwards,
  );
  return Map.groupBy(decisions, ({ grade }) => grade);
}

/** By the ledger: all promises kept is met, any exceeded besides is exceeded. */
function gradeByHand(index: number, counted: ReturnType<typeof recount>) {
  const differences = counted.map(
    ({ reported, promisedBy }) => (reported[index] ?? 0n) - (promisedBy[index] ?? 0n),
  );
  if (differences.some((difference) => difference < 0n)) return "NOT_MET";
  return differences.some((difference) => difference > 0n) ? "EXCEEDED" : "MET";
}

async function theFinalReviewSaysTheSame(
  year: Year,
  grades: Map<string, readonly unknown[]>,
): Promise<void> {
  const { office, campaignId } = year;
  await prisma.campaign.update({ where: { id: campaignId }, data: { state: "CLOSED" } });
  const { reviewId } = await beginReview(
    office,
    { campaignId, kind: "FINAL", from: "2026-01-01", to: "2026-12-31" },
    afterwards,
  );
  const review = await prisma.review.findUniqueOrThrow({ where: { id: reviewId } });
  const figures = reviewFiguresSchema.parse(review.figures);
  expect(
    figures.targets.map(({ promised, achieved }) => [
      scaled(promised ?? ""),
      scaled(achieved ?? ""),
    ]),
  ).toEqual(recount(year).map(({ promised, achieved }) => [promised, achieved]));
  expect(figures.things.map(({ expected, accepted }) => [expected, accepted])).toEqual(
    Array.from({ length: 5 }, () => [25, 25]),
  );
  expect(gradeCounts(figures)).toEqual({
    EXCEEDED: grades.get("EXCEEDED")?.length ?? 0,
    MET: grades.get("MET")?.length ?? 0,
    NOT_MET: grades.get("NOT_MET")?.length ?? 0,
  });
}
