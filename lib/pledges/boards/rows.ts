import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { heirOf } from "@/lib/campaigns/duties/heirs";
import type { prisma, Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { heldOn } from "@/lib/db/held-on";
import type { Demands, DemandUnit } from "@/lib/pledges/demands";
import { pledgesVisibleTo, reportsVisibleTo } from "@/lib/pledges/policy";
import { calendarDate } from "@/lib/text/dates";
import { vietnamDay } from "@/lib/text/vietnam-day";
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
  /** When the office last reminded it, by `what`. */
  reminded: ReadonlyMap<string, { at: Date; by: string }>;
  /** The memberships of who signs in for it; without any, nobody can be told. */
  people: readonly string[];
  /** It handed in although nobody expects it to. */
  isExtra: boolean;
};

/** Which pledges and reports are read, and of which commune. */
export type Reading = {
  communeId: string;
  pledges: Prisma.PledgeWhereInput;
  reports: Prisma.ProgressReportWhereInput;
};

/** What somebody who follows campaigns reads. */
export const readingOf = (actor: Actor): Reading => ({
  communeId: actor.communeId,
  pledges: pledgesVisibleTo(actor, []),
  reports: reportsVisibleTo(actor, []),
});

type Asked = { demands: Demands; things: readonly Thing[] };

/**
 * How every unit that takes part stands with these things of these campaigns of one commune, by campaign. Four queries,
 * however many.
 */
export async function boardRows(
  db: Db,
  reading: Reading,
  asked: readonly Asked[],
  now: Date,
): Promise<Map<string, BoardRow[]>> {
  const { pledges, reports, reminders, people } = await read(db, reading, asked, now);
  const inCampaign = <Row extends { campaignId: string }>(rows: readonly Row[]) =>
    Map.groupBy(rows, ({ campaignId }) => campaignId);
  const [pledgesOf, reportsOf, remindersOf] = [
    inCampaign(pledges),
    inCampaign(reports),
    inCampaign(reminders),
  ];
  return new Map(
    asked.map(({ demands, things }) => {
      const { id } = demands.campaign;
      const records = [
        ...(pledgesOf.get(id) ?? []).map((row) => ({ ...row, what: `pledge:${row.round}` })),
        ...(reportsOf.get(id) ?? []).map((row) => ({ ...row, what: `report:${row.period}` })),
      ];
      const kept = { records, reminders: remindersOf.get(id) ?? [], people };
      return [id, rowsOf(demands, things, kept, now)];
    }),
  );
}

type Kept = {
  records: readonly (HandedIn & { unitId: string; what: string })[];
  reminders: Awaited<ReturnType<typeof read>>["reminders"];
  people: Awaited<ReturnType<typeof read>>["people"];
};

function rowsOf(
  { units, participants }: Demands,
  things: readonly Thing[],
  { records, reminders, people }: Kept,
  now: Date,
): BoardRow[] {
  const day = vietnamDay(now);
  const today = calendarDate(now);
  const heirs = new Map([...units.keys()].map((id) => [id, heirOf(units, id, day)]));
  const heir = (unitId: string) => heirs.get(unitId) ?? unitId;
  const byPlace = new Map<string, HandedIn>();
  for (const record of records) {
    const place = `${record.what} ${heir(record.unitId)}`;
    // What the unit handed in itself holds before what ended units did that it carries on.
    if (record.unitId === heir(record.unitId) || !byPlace.has(place)) byPlace.set(place, record);
  }
  const reminded = Map.groupBy(reminders, ({ unitId }) => heir(unitId));
  const peopleOf = Map.groupBy(people, ({ unitId }) => unitId && heir(unitId));
  const shown = new Set(things.map(({ what }) => what));
  const handedIn = records.flatMap(({ unitId, state, what }) =>
    state === "DRAFT" || !shown.has(what) ? [] : heir(unitId),
  );
  return [...new Set([...participants, ...handedIn])]
    .flatMap((unitId) => units.get(unitId) ?? [])
    .sort(byKindAndName)
    .map((unit) => ({
      unit,
      cells: new Map(
        things.map((thing) => [
          thing.what,
          cellOf(thing, byPlace.get(`${thing.what} ${unit.id}`), today),
        ]),
      ),
      reminded: new Map(
        (reminded.get(unit.id) ?? []).map(({ what, sentAt, sentBy }) => [
          what,
          { at: sentAt, by: sentBy.user.name },
        ]),
      ),
      people: (peopleOf.get(unit.id) ?? []).map(({ id }) => id),
      isExtra: !participants.has(unit.id),
    }));
}

/** More rows than the things of a year of all campaigns of a commune have. */
const most = 100_000;

async function read(db: Db, reading: Reading, asked: readonly Asked[], now: Date) {
  const { communeId } = reading;
  const campaignId = { in: asked.map(({ demands }) => demands.campaign.id) };
  const things = asked.flatMap((one) => one.things);
  const keys = (kind: Thing["kind"]) => ({
    in: [...new Set(things.filter((thing) => thing.kind === kind).map(({ key }) => key))],
  });
  const fields = {
    id: true,
    campaignId: true,
    unitId: true,
    state: true,
    submittedAt: true,
    isFromPaper: true,
  } as const;
  const order = { orderBy: { id: "asc" as const }, take: most };
  const pledges = await db.pledge.findMany({
    where: { AND: [reading.pledges, { communeId, campaignId, round: keys("pledge") }] },
    select: { ...fields, round: true },
    ...order,
  });
  const reports = await db.progressReport.findMany({
    where: { AND: [reading.reports, { communeId, campaignId, period: keys("report") }] },
    select: { ...fields, period: true },
    ...order,
  });
  const reminders = await db.pledgeReminder.findMany({
    where: { communeId, campaignId, what: { in: [...new Set(things.map(({ what }) => what))] } },
    select: {
      campaignId: true,
      unitId: true,
      what: true,
      sentAt: true,
      sentBy: { select: { user: { select: { name: true } } } },
    },
    orderBy: { sentAt: "asc" },
    take: most,
  });
  const people = await db.membership.findMany({
    where: {
      communeId,
      roles: { has: "UNIT" },
      unitId: { not: null },
      user: { disabledAt: null },
      ...heldOn(vietnamDay(now)),
    },
    select: { id: true, unitId: true },
    take: 5000,
  });
  return { pledges, reports, reminders, people };
}
