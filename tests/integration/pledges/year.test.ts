import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { acceptedFigures, promisedFigures } from "@/lib/pledges/boards/accepted-figures";
import { targetProgress } from "@/lib/pledges/boards/target-progress";
import { findDemands } from "@/lib/pledges/demands";
import { at, beginYear, indicators, liveYear, type Year } from "../../support/emulation-year";
import { recount } from "../../support/recount";

const now = at("2026-12-30");

/** One year for everything that is asked of it: it takes a while to live. */
test("Một năm của 25 bản: ba bản nộp muộn, hai bản bị trả lại, một bản nhập hộ, bốn kỳ báo cáo, đính chính", async () => {
  const year = await beginYear();
  await liveYear(year);
  await everythingIsOnRecord(year);
  await totalsEqualTheRecount(year);
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
