import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { lineageOf } from "@/lib/communes/heirs";
import type { prisma, Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { byKindAndName } from "@/lib/pledges/boards/unit-order";
import type { Demands } from "@/lib/pledges/demands";
import { promisedWords } from "@/lib/pledges/pledge/demanded";
import { wantedOf } from "@/lib/pledges/reports/lines";
import { roundOfPeriod } from "@/lib/pledges/reports/round-of-period";
import { reportStateLabels } from "@/lib/pledges/state";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { refusalWithin } from "./refusal";
import type { ReportOfUnit, SheetLine } from "./report-sheet";

type Db = Tx | typeof prisma;

type Asking = {
  demands: Demands;
  period: string;
  /** Of which reports the contents are shown; what is not seen still stands in the way of entering another. */
  visible?: Prisma.ProgressReportWhereInput;
};

/** What every unit that takes part is to report for a period, and has reported. Three queries at most. */
export async function gatherReports(
  db: Db,
  { communeId }: Pick<Actor, "communeId">,
  { demands, period, visible }: Asking,
  now: Date,
): Promise<ReportOfUnit[]> {
  const campaignId = demands.campaign.id;
  const round = roundOfPeriod(demands.rounds, period)?.key ?? "";
  const pledges = await db.pledge.findMany({
    where: { communeId, campaignId, round, state: { not: "DRAFT" } },
    select: {
      id: true,
      unitId: true,
      items: { select: itemFields, orderBy: { position: "asc" }, take: 500 },
    },
    orderBy: { id: "asc" },
    take: 2000,
  });
  const of = { communeId, campaignId, period };
  const there = await db.progressReport.findMany({
    where: of,
    select: {
      unitId: true,
      state: true,
      version: true,
      isFromPaper: true,
      year: true,
      number: true,
    },
    take: 2000,
  });
  const records = visible
    ? await db.progressReport.findMany({
        where: { AND: [visible, of] },
        select: recordFields,
        take: 2000,
      })
    : [];
  const standing = new Map(there.map((report) => [report.unitId, report]));
  const seen = new Map(records.map((report) => [report.unitId, report]));
  const today = vietnamDay(now);
  return [...demands.units.values()]
    .filter(({ id }) => demands.participants.has(id) || seen.has(id))
    .sort(byKindAndName)
    .map(({ id, name, shortName }) => {
      const lineage = lineageOf(demands.units, id, today);
      const own = pledges.filter(({ unitId }) => lineage.includes(unitId));
      const report = seen.get(id);
      return {
        unit: { id, name, shortName },
        refusal: refusalWithin("report", lineage, id, standing, demands),
        wanted: wantedLines(own, id, demands, now),
        record: report
          ? {
              ...report,
              state: reportStateLabels[report.state],
              lines: report.lines.map(recordLine),
            }
          : null,
      };
    });
}

const itemFields = {
  id: true,
  targetId: true,
  indicator: true,
  measure: true,
  promised: true,
  promisedWords: true,
} as const;

type Item = Prisma.PledgeItemGetPayload<{ select: typeof itemFields }>;
type OwnPledge = { id: string; unitId: string; items: readonly Item[] };

function wantedLines(
  pledges: readonly OwnPledge[],
  unitId: string,
  demands: Demands,
  now: Date,
): SheetLine[] {
  const items = new Map(pledges.flatMap((pledge) => pledge.items.map((item) => [item.id, item])));
  const targets = new Map(demands.targets.map((target) => [target.id, target.content]));
  return wantedOf(pledges, unitId, demands, now).wanted.flatMap(({ itemId, targetId }) => {
    const item = items.get(itemId ?? "");
    if (item) return [{ ...lineOf(item), value: "", words: "" }];
    const target = targets.get(targetId ?? "");
    if (!target) return [];
    const { indicator, measure } = target;
    return [
      { source: `target:${targetId}`, indicator, measure, promised: "", value: "", words: "" },
    ];
  });
}

const lineOf = (item: Item) => ({
  source: `item:${item.id}`,
  indicator: item.indicator,
  measure: item.measure,
  promised: promisedWords(item),
});

const recordFields = {
  unitId: true,
  state: true,
  results: true,
  difficulties: true,
  proposals: true,
  lines: {
    select: {
      value: true,
      words: true,
      item: { select: itemFields },
      target: { select: { id: true, indicator: true, measure: true } },
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take: 2000,
  },
} satisfies Prisma.ProgressReportSelect;

type RecordLine = Prisma.ProgressReportGetPayload<{ select: typeof recordFields }>["lines"][number];

function recordLine({ value, words, item, target }: RecordLine): SheetLine {
  const source = item
    ? lineOf(item)
    : {
        source: `target:${target?.id}`,
        indicator: target?.indicator ?? "",
        measure: target?.measure ?? "",
        promised: "",
      };
  return { ...source, value: value?.toFixed() ?? "", words };
}
