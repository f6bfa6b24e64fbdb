import "server-only";
import { heirOf } from "@/lib/communes/heirs";
import type { prisma, Tx } from "@/lib/db/client";
import type { DemandUnit, Timetable } from "@/lib/pledges/timetable";
import { calendarDate } from "@/lib/text/dates";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { type HandedInByUnit, handedInBy, type Reading } from "./handed-in";
import { type Cell, cellOf, type HandedIn } from "./standing";
import type { Thing } from "./things";
import { byKindAndName } from "./unit-order";

type Db = Tx | typeof prisma;

/** One unit and how it stands with each thing. */
export type BoardRow = {
  /** One that exists today. */
  unit: DemandUnit;
  /** By `what` of the things. */
  cells: ReadonlyMap<string, Cell>;
  /** It handed in although nobody expects it to. */
  isExtra: boolean;
};

type Asked = {
  demands: Pick<Timetable, "campaign" | "units" | "participants">;
  things: readonly Thing[];
};

/**
 * How every unit that takes part stands with these things of these campaigns of one commune, by campaign. One query,
 * however many.
 */
export async function boardRows(
  db: Db,
  reading: Reading,
  asked: readonly Asked[],
  now: Date,
): Promise<Map<string, BoardRow[]>> {
  const campaignIds = asked.map(({ demands }) => demands.campaign.id);
  const things = asked.flatMap((one) => one.things);
  const records = await handedInBy(db, reading, { campaignIds, things });
  const ofCampaign = Map.groupBy(records, ({ campaignId }) => campaignId);
  return new Map(
    asked.map(({ demands, things }) => {
      const { id } = demands.campaign;
      return [id, rowsOf(demands, things, ofCampaign.get(id) ?? [], now)];
    }),
  );
}

function rowsOf(
  { units, participants }: Asked["demands"],
  things: readonly Thing[],
  handedIn: readonly HandedInByUnit[],
  now: Date,
): BoardRow[] {
  const day = vietnamDay(now);
  const today = calendarDate(now);
  const shown = new Set(things.map(({ what }) => what));
  const ofUnits = new Map<string, Map<string, OfUnit>>();
  const extra = new Set<string>();
  for (const { unitId, records } of handedIn) {
    const heir = heirOf(units, unitId, day);
    const own = ofUnits.get(heir) ?? new Map<string, OfUnit>();
    ofUnits.set(heir, own);
    for (const [what, record] of records) {
      if (!shown.has(what)) continue;
      const next = { ...record, isOwn: unitId === heir };
      const before = own.get(what);
      if (!before || holdsBefore(next, before)) own.set(what, next);
      if (record.state !== "DRAFT") extra.add(heir);
    }
  }
  return [...participants.union(extra)]
    .flatMap((unitId) => units.get(unitId) ?? [])
    .sort(byKindAndName)
    .map((unit) => ({
      unit,
      cells: new Map(
        things.map((thing) => [
          thing.what,
          cellOf(thing, ofUnits.get(unit.id)?.get(thing.what), today),
        ]),
      ),
      isExtra: !participants.has(unit.id),
    }));
}

type OfUnit = HandedIn & { isOwn: boolean };

/** What the unit handed in itself holds before what ended units did that it carries on; of theirs, the first. */
const holdsBefore = (one: OfUnit, other: OfUnit) =>
  one.isOwn === other.isOwn ? one.id < other.id : one.isOwn;
