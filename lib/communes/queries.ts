import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { CalendarDate } from "@/lib/text/dates";
import { readDay, writeDay } from "@/lib/text/day-column";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { rulesVisibleTo, unitsVisibleTo } from "./policy";
import { unitKindLabels } from "./state";
import type { DayException } from "./working-days";

/** The commune the person acts in: its name, and what stands at the head of its papers. */
export function findOwnCommune({ communeId }: Actor, db: Tx | typeof prisma = prisma) {
  return db.commune.findUniqueOrThrow({
    where: { id: communeId },
    select: {
      kind: true,
      name: true,
      slug: true,
      code: true,
      provinceName: true,
      placeName: true,
      headerLines: true,
      address: true,
      phone: true,
      email: true,
      version: true,
    },
  });
}

/** The database may sort by letters of another language. */
const vietnamese = new Intl.Collator("vi");

const unitSummary = {
  id: true,
  kind: true,
  name: true,
  shortName: true,
  validFrom: true,
  validTo: true,
  version: true,
  parentId: true,
  successor: { select: { id: true, name: true } },
} satisfies Prisma.UnitSelect;

/**
 * The units that exist on the day, by kind and name; with `includeComing` also those that begin on a later one, with
 * `includeEnded` all there ever were or will be.
 */
export async function listUnits(
  actor: Actor,
  on: Date,
  { includeEnded = false, includeComing = false } = {},
) {
  const days = includeEnded ? {} : includeComing ? notEndedOn(on) : inForceOn(on);
  const units = await prisma.unit.findMany({
    where: { AND: [unitsVisibleTo(actor), days] },
    select: unitSummary,
    take: 1000,
  });
  const kinds = Object.keys(unitKindLabels);
  return units.sort(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || vietnamese.compare(a.name, b.name),
  );
}

/** One unit with those it took over from, or null. */
export function findUnit(actor: Actor, unitId: string) {
  return prisma.unit.findFirst({
    where: { AND: [{ id: unitId }, unitsVisibleTo(actor)] },
    select: {
      ...unitSummary,
      predecessors: {
        select: { id: true, name: true, validTo: true },
        orderBy: { validTo: "desc" },
        take: 100,
      },
    },
  });
}

/** The units that existed on any of the days, by name. */
export function listUnitsOfDays(actor: Actor, days: readonly Date[]) {
  return prisma.unit.findMany({
    where: { AND: [unitsVisibleTo(actor), { OR: days.map(inForceOn) }] },
    select: { kind: true, name: true, shortName: true, validFrom: true, validTo: true },
    orderBy: { name: "asc" },
    take: 1000,
  });
}

/**
 * The rule of this key that holds on the governing day (DOMAIN §1 says which day governs which kind of rule):
 * the commune's own before the national one; null when neither says anything.
 */
export async function findRule(actor: Pick<Actor, "communeId">, key: string, on: Date) {
  const rules = await prisma.rule.findMany({
    where: { AND: [rulesVisibleTo(actor), { key }, inForceOn(on)] },
    select: { communeId: true, value: true, legalBasis: true, isVerified: true, note: true },
    take: 2,
  });
  return rules.find((rule) => rule.communeId !== null) ?? rules[0] ?? null;
}

/** Of dated rows, those that hold on the day; a missing date is no bound. */
function inForceOn(on: Date) {
  const day = vietnamDay(on);
  return {
    AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: day } }] }, notEndedOn(on)],
  } satisfies Prisma.RuleWhereInput & Prisma.UnitWhereInput;
}

function notEndedOn(on: Date) {
  return {
    OR: [{ validTo: null }, { validTo: { gte: vietnamDay(on) } }],
  } satisfies Prisma.RuleWhereInput & Prisma.UnitWhereInput;
}

/**
 * The days that break the week's pattern between two days, for counting working days: the commune's own before the
 * nation's.
 */
export async function listDayExceptions(
  db: Tx | typeof prisma,
  communeId: string,
  from: CalendarDate,
  to: CalendarDate,
): Promise<DayException[]> {
  const rows = await db.holiday.findMany({
    where: {
      OR: [{ communeId }, { communeId: null }],
      date: { gte: writeDay(from), lte: writeDay(to) },
    },
    select: { communeId: true, date: true, isWorked: true },
    // The commune's own row of a day comes last and wins.
    orderBy: { communeId: { sort: "asc", nulls: "first" } },
    take: 2000,
  });
  const byDay = new Map(
    rows.map(({ date, isWorked }) => [readDay(date), { date: readDay(date), isWorked }]),
  );
  return [...byDay.values()];
}

/** The image of the commune's seal, or null. */
export function findSeal({ communeId }: Pick<Actor, "communeId">) {
  return prisma.communeSeal.findUnique({
    where: { communeId },
    select: { png: true, uploadedAt: true },
  });
}

/** Since when the commune has an image of its seal, without the image; null when it has none. */
export function findSealDate({ communeId }: Pick<Actor, "communeId">) {
  return prisma.communeSeal.findUnique({ where: { communeId }, select: { uploadedAt: true } });
}
