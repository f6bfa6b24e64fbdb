import { expect, test } from "vitest";
import { createFacts } from "@/lib/campaigns/facts/commands/write-rows";
import type { FactContent } from "@/lib/campaigns/facts/fact";
import { beginReplacement } from "@/lib/campaigns/issue/commands/begin-change";
import { prisma } from "@/lib/db/client";
import { findProgress } from "@/lib/pledges/boards/progress";
import { setAccumulations } from "@/lib/pledges/closing/settings";
import { findPledgeEvaluation } from "@/lib/pledges/evaluation/queries";
import { scaled } from "@/lib/pledges/figures";
import { beginPledge } from "@/lib/pledges/pledge/begin-pledge";
import { itemField } from "@/lib/pledges/pledge/fields";
import { savePledge } from "@/lib/pledges/pledge/save-pledge";
import { submitPledge } from "@/lib/pledges/pledge/submit-pledge";
import { findDisplayChoice } from "@/lib/pledges/public/display";
import { showProgress } from "@/lib/pledges/public/show-progress";
import { findShownProgress } from "@/lib/pledges/public/shown-progress";
import { beginReport } from "@/lib/pledges/reports/begin-report";
import { lineField } from "@/lib/pledges/reports/fields";
import { findReport } from "@/lib/pledges/reports/queries";
import { saveReport } from "@/lib/pledges/reports/save-report";
import {
  at,
  beginYear,
  handInPledge,
  handInReport,
  indicators,
  takePledge,
  takeReport,
  type Year,
} from "../../support/emulation-year";
import { createPlan } from "../../support/factories";

const now = at("2026-07-02");
const [{ indicator, measure }] = indicators;

/** The paper in force states the first target anew, where the plan said it before: as an amended plan does. */
async function restate({ communeId, office, planId, campaignId }: Year) {
  const old = await prisma.target.findFirstOrThrow({ where: { communeId, indicator } });
  const earlier = await createPlan({ author: office, now });
  await prisma.plan.update({ where: { id: earlier.id }, data: { campaignId } });
  const content: FactContent = {
    kind: "target",
    indicator,
    measure,
    comparison: "AT_LEAST",
    values: [{ year: 2026, value: 30 }],
    unitIds: [],
  };
  await prisma.$transaction((tx) =>
    createFacts(tx, office, planId, [{ clauseId: old.clauseId, content }], now),
  );
  await prisma.target.update({ where: { id: old.id }, data: { planId: earlier.id } });
  const anew = await prisma.target.findFirstOrThrow({ where: { planId, indicator } });
  return { old, anew };
}

test("a target stated anew by another paper: board, report, evaluation and what the public sees go on alike", async () => {
  const year = await beginYear({ villages: 1 });
  const { office, campaignId, communeId } = year;
  const pledgeId = await handInPledge(year, { index: 0, day: "2026-01-15" });
  await takePledge(year, pledgeId, "2026-01-17");
  const reports: string[] = [];
  for (const [quarter, days] of [
    ["2026-03-20", "2026-03-21"],
    ["2026-06-20", "2026-06-21"],
  ].entries()) {
    const reportId = await handInReport(year, { index: 0, quarter, day: days[0] ?? "" });
    await takeReport(year, reportId, days[1] ?? "");
    reports.push(reportId);
  }
  const before = await prisma.target.findFirstOrThrow({ where: { communeId, indicator } });
  const { version } = await prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  const choices = new Map([[before.id, "LATEST" as const]]);
  await setAccumulations(office, { campaignId, version, choices }, now);
  const choice = { participation: false, byUnit: false, targetIds: [before.id] };
  await showProgress(office, { campaignId, version: 0, ...choice }, now);
  // The first report was written of the target itself, before anything had been promised.
  await prisma.reportLine.updateMany({
    where: { reportId: reports[0] ?? "", item: { indicator } },
    data: { itemId: null, targetId: before.id },
  });

  const { old, anew } = await restate(year);

  const last = scaled(year.ledger.reported[1]?.[0]?.[0] ?? "");
  expect(anew).toMatchObject({ accumulation: "LATEST" });
  expect(anew.id).not.toBe(old.id);
  const progress = await findProgress(office, campaignId, { now });
  const board = progress?.targets.find(({ target }) => target.id === anew.id);
  expect(board).toMatchObject({ achieved: last, accumulation: "LATEST" });
  const evaluation = await findPledgeEvaluation(office, pledgeId, now);
  const item = evaluation?.items.find((each) => each.indicator === indicator);
  const promised = scaled(year.ledger.promised[0]?.[0] ?? "");
  expect(item).toMatchObject({ achieved: last, lacking: promised - last });
  expect(item?.reportIds).toEqual(reports);
  const report = await findReport(office, reports[1] ?? "", now);
  const line = report?.lines.find((each) => each.indicator === indicator);
  expect(line).toMatchObject({ total: last, accumulation: "LATEST" });
  expect(line?.earlier).toBe(scaled(year.ledger.reported[0]?.[0]?.[0] ?? ""));
  expect(await findDisplayChoice(office, campaignId, now)).toMatchObject({ targetIds: [anew.id] });
  const commune = await prisma.commune.findUniqueOrThrow({ where: { id: communeId } });
  const campaign = await prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  const shown = await findShownProgress(commune.slug, campaign.slug, now);
  expect(shown?.targets).toMatchObject([{ target: { id: anew.id }, achieved: last }]);
});

test("a draft written before the target was stated anew asks for it once, and keeps what was typed", async () => {
  const year = await beginYear({ villages: 2 });
  const { heads, office, campaignId } = year;
  const [head, other] = heads;
  if (!head || !other) throw new Error("There are two heads.");
  const start = { campaignId, round: "" };
  const { pledgeId } = await beginPledge(head, start, now);
  const item = await prisma.pledgeItem.findFirstOrThrow({ where: { pledgeId, indicator } });
  const fields = { [itemField(item.id, "promised")]: "27" };
  const saved = await savePledge(head, { pledgeId, version: 1, fields }, now);
  const begin = { campaignId, period: "2026-06-25" };
  const { reportId } = await beginReport(other, begin, now);
  const line = await prisma.reportLine.findFirstOrThrow({
    where: { reportId, target: { indicator } },
  });
  const typed = { [lineField(line.id, "value")]: "9" };
  await saveReport(other, { reportId, version: 1, base: {}, fields: typed }, now);

  const { anew } = await restate(year);
  await beginPledge(head, start, now);
  await beginReport(other, begin, now);

  const items = await prisma.pledgeItem.findMany({ where: { pledgeId, indicator } });
  expect(items.map(({ id, targetId, promised }) => [id, targetId, Number(promised)])).toEqual([
    [item.id, anew.id, 27],
  ]);
  const lines = await prisma.reportLine.findMany({ where: { reportId, target: { indicator } } });
  expect(lines.map(({ id, targetId, value }) => [id, targetId, Number(value)])).toEqual([
    [line.id, anew.id, 9],
  ]);
  await submitPledge(head, { pledgeId, version: saved.version, lateReason: "Họp muộn." }, now);
  await takePledge(year, pledgeId, "2026-07-02");
  const board = (await findProgress(office, campaignId, { now }))?.targets;
  expect(board?.find(({ target }) => target.id === anew.id)?.promised).toBe(270_000n);
});

test("how figures come together, said while a replacement is being drafted, holds in the replacement too", async () => {
  const { office, campaignId, communeId, planId } = await beginYear({ villages: 1 });
  const draftId = await beginReplacement(office, planId, now);
  const target = await prisma.target.findFirstOrThrow({ where: { planId, indicator } });
  const { version } = await prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  const choices = new Map([[target.id, "LATEST" as const]]);

  await setAccumulations(office, { campaignId, version, choices }, now);

  const said = await prisma.target.findMany({
    where: { communeId, planId: draftId },
    select: { indicator: true, accumulation: true },
    orderBy: { id: "asc" },
  });
  expect(said).toEqual(
    indicators.map((each) => ({
      indicator: each.indicator,
      accumulation: each.indicator === indicator ? "LATEST" : null,
    })),
  );
});
