import "server-only";
import { createHash } from "node:crypto";
import { heirOf } from "@/lib/communes/heirs";
import { prisma } from "@/lib/db/client";
import type { Demands } from "@/lib/pledges/demands";
import { scaled } from "@/lib/pledges/figures";
import { findTarget } from "@/lib/pledges/target-in-force";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { remember } from "./remember";
import { addUpTargets, type SumsAsked, type SumsRow, takenRecords } from "./target-sums";
import {
  rulesOf,
  type TargetRule,
  type TargetSums,
  type TargetTotals,
  totalsOf,
} from "./target-totals";

type Which = {
  communeId: string;
  /** Only that year's promises and reports ("2026"); without it the whole campaign. */
  year?: string | undefined;
  now: Date;
};

/** Adding up tens of thousands of figures takes as long as ten pages: done once for what is asked of the same records. */
const sumsOnce = remember<readonly SumsRow[]>(200);

/**
 * What was promised and what is achieved of every target in force, all units together: as `targetProgress`
 * (target-progress.ts) counts. For who may read them, outside of any transaction: what may yet be rolled back has no
 * version of its own. Two queries; a third where a figure has been taken or changed since it was last asked.
 */
export async function findTargetTotals(
  demands: Pick<Demands, "campaign" | "targets" | "accumulations" | "units">,
  { communeId, year, now }: Which,
): Promise<TargetTotals[]> {
  const of = { communeId, campaignId: demands.campaign.id };
  const rules = rulesOf(demands, year);
  const asked: SumsAsked = {
    ...of,
    year: year ?? null,
    rules: rules.map(askedOf),
    standing: await standingTargets(of, demands.targets),
    successions: successionsOf(demands.units, now),
  };
  // Before the figures are read: what is taken meanwhile is then counted under a name nobody asks for again.
  const taken = await takenRecords(of);
  const name = createHash("sha256")
    .update(JSON.stringify([taken, asked]))
    .digest("base64");
  const rows = await sumsOnce(name, () => addUpTargets(asked));
  const found = new Map(rows.map((row) => [row.place, row]));
  return rules.map((rule, index) => totalsOf(rule, sumsOf(found.get(index + 1))));
}

const askedOf = ({ target, accumulation, isRate, demanded }: TargetRule) => ({
  isRate,
  isLatest: accumulation === "LATEST",
  isAtMost: target.content.comparison === "AT_MOST",
  demanded: demanded === null ? null : String(demanded),
});

function sumsOf(row: SumsRow | undefined): TargetSums {
  return {
    units: row?.units ?? 0,
    promised: { sum: scaled(row?.promised ?? "0"), count: row?.promising ?? 0 },
    achieved: { sum: scaled(row?.achieved ?? "0"), count: row?.reporting ?? 0 },
    asMuch: row?.asMuch ?? 0,
    reached: row?.reached ?? 0,
  };
}

/** Those in force, and those of earlier papers of the campaign that they state anew. One query. */
async function standingTargets(
  { communeId, campaignId }: { communeId: string; campaignId: string },
  inForce: Demands["targets"],
): Promise<SumsAsked["standing"]> {
  const places = new Map(inForce.map(({ id }, index) => [id, index + 1]));
  const earlier = await prisma.target.findMany({
    where: { communeId, plan: { campaignId }, id: { notIn: [...places.keys()] } },
    select: { id: true, indicator: true, measure: true },
    orderBy: { id: "asc" },
    take: 20_000,
  });
  const targetOf = findTarget(inForce);
  const anew = earlier.flatMap(({ id: targetId, ...words }) => {
    const place = places.get(targetOf({ targetId, ...words }) ?? "");
    return place ? [{ targetId, place }] : [];
  });
  return [...[...places].map(([targetId, place]) => ({ targetId, place })), ...anew];
}

function successionsOf(units: Demands["units"], now: Date): SumsAsked["successions"] {
  const today = vietnamDay(now);
  return [...units.keys()].flatMap((unitId) => {
    const heirId = heirOf(units, unitId, today);
    return heirId === unitId ? [] : [{ unitId, heirId }];
  });
}
