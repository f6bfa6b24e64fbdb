import "server-only";
import { canRunProvince } from "@/lib/communes/policy";
import { prisma } from "@/lib/db/client";
import type { CommuneKind, PlanState } from "@/lib/db/generated/enums";
import { heldOn } from "@/lib/db/held-on";
import type { CalendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { foldAccents } from "@/lib/text/fold";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { ensure } from "@/lib/workflow/verdict";
import { type SuperiorName, superiorKey } from "./superior-key";

type Operator = { isOperator: boolean };

/** What has been issued is a fact of the commune; everything before is its own business. */
const issuedStates: PlanState[] = ["ISSUED", "PUBLISHED", "REPLACED"];

const vietnamese = new Intl.Collator("vi");

export type CommuneFigures = {
  id: string;
  kind: CommuneKind;
  name: string;
  code: string;
  provinceName: string;
  units: number;
  people: number;
  plansIssued: number;
  /** Whether an administrator has taken up their account. */
  isKept: boolean;
};

/**
 * The communes of the installation with figures only: no name of a person, no title of a plan. Five queries whatever
 * their number. Throws FORBIDDEN.
 */
export async function listCommunes(
  person: Operator,
  on: Date,
  { search = "" }: { search?: string } = {},
): Promise<CommuneFigures[]> {
  ensure(canRunProvince(person));
  const day = vietnamDay(on);
  const inForce = { OR: [{ validTo: null }, { validTo: { gte: day } }] };
  const communes = await loadCommunes();
  const units = await prisma.unit.groupBy({ by: ["communeId"], where: inForce, _count: true });
  const plans = await prisma.plan.groupBy({
    by: ["communeId"],
    where: { kind: "PLAN", state: { in: issuedStates } },
    _count: true,
  });
  const people = await prisma.membership.groupBy({
    by: ["communeId", "userId"],
    where: { ...heldOn(day), user: { disabledAt: null } },
  });
  const kept = await prisma.membership.groupBy({
    by: ["communeId"],
    where: {
      ...heldOn(day),
      roles: { has: "ADMIN" },
      user: { disabledAt: null, passwordHash: { not: null } },
    },
  });
  const count = (rows: { communeId: string; _count: number }[]) =>
    new Map(rows.map(({ communeId, _count }) => [communeId, _count]));
  const unitCounts = count(units);
  const planCounts = count(plans);
  const peopleCounts = new Map<string, number>();
  for (const { communeId } of people) {
    peopleCounts.set(communeId, (peopleCounts.get(communeId) ?? 0) + 1);
  }
  const isKept = new Set(kept.map(({ communeId }) => communeId));
  const words = foldAccents(search).split(/\s+/u).filter(Boolean);
  return communes
    .filter(({ name, code, provinceName }) => {
      const text = foldAccents(`${name} ${code} ${provinceName}`);
      return words.every((word) => text.includes(word));
    })
    .map((commune) => ({
      ...commune,
      units: unitCounts.get(commune.id) ?? 0,
      people: peopleCounts.get(commune.id) ?? 0,
      plansIssued: planCounts.get(commune.id) ?? 0,
      isKept: isKept.has(commune.id),
    }));
}

async function loadCommunes() {
  const communes = await prisma.commune.findMany({
    select: { id: true, kind: true, name: true, code: true, provinceName: true },
    take: 5000,
  });
  return communes.sort(
    (a, b) =>
      vietnamese.compare(a.provinceName, b.provinceName) || vietnamese.compare(a.name, b.name),
  );
}

type IssuedUnder = SuperiorName & {
  key: string;
  communeId: string;
  number: number;
  ownSymbol: string;
  ownIssuedOn: CalendarDate;
};

/** Issued plans with the superior plan they carry out; never a draft, never a text. */
async function loadIssued(): Promise<IssuedUnder[]> {
  const links = await prisma.superiorPlan.findMany({
    where: { plan: { kind: "PLAN", state: { in: issuedStates }, amendmentKind: null } },
    select: {
      communeId: true,
      symbol: true,
      issuer: true,
      issuedOn: true,
      plan: {
        select: { frozenDocument: { select: { number: true, symbol: true, issuedOn: true } } },
      },
    },
    take: 50_000,
  });
  return links.flatMap(({ communeId, symbol, issuer, issuedOn, plan: { frozenDocument } }) => {
    if (!frozenDocument) return [];
    const superior = { symbol, issuer, issuedOn: readDay(issuedOn) };
    return [
      {
        ...superior,
        key: superiorKey(superior),
        communeId,
        number: frozenDocument.number,
        ownSymbol: frozenDocument.symbol,
        ownIssuedOn: readDay(frozenDocument.issuedOn),
      },
    ];
  });
}

type SuperiorFigures = SuperiorName & { key: string; communes: number };

/** The superior plans that some commune has issued a plan for, and how many have; the latest first. Throws FORBIDDEN. */
export async function listSuperiorPlans(person: Operator): Promise<SuperiorFigures[]> {
  ensure(canRunProvince(person));
  const byKey = new Map<string, { superior: SuperiorName; communes: Set<string> }>();
  for (const { key, communeId, symbol, issuer, issuedOn } of await loadIssued()) {
    const known = byKey.get(key) ?? { superior: { symbol, issuer, issuedOn }, communes: new Set() };
    known.communes.add(communeId);
    byKey.set(key, known);
  }
  return [...byKey]
    .map(([key, { superior, communes }]) => ({ ...superior, key, communes: communes.size }))
    .sort(
      (a, b) =>
        (b.issuedOn ?? "").localeCompare(a.issuedOn ?? "") ||
        vietnamese.compare(a.symbol, b.symbol),
    );
}

export type CommuneProgress = {
  communeId: string;
  kind: CommuneKind;
  name: string;
  provinceName: string;
  /** "05/KH-UBND"; null while nothing has been issued. */
  number: string | null;
  issuedOn: CalendarDate | null;
  /** Against the day asked for. */
  standing: "in-time" | "late" | "not-yet";
};

/**
 * For each commune the plan it has issued for a superior plan, the first when there are several, and whether by the
 * day. Null when no commune has issued one. Throws FORBIDDEN.
 */
export async function listProgress(
  person: Operator,
  key: string,
  by: CalendarDate | null,
): Promise<{ superior: SuperiorName; communes: CommuneProgress[] } | null> {
  ensure(canRunProvince(person));
  const issued = (await loadIssued())
    .filter((each) => each.key === key)
    .sort((a, b) => b.ownIssuedOn.localeCompare(a.ownIssuedOn));
  const [any] = issued;
  if (!any) return null;
  const { symbol, issuer, issuedOn } = any;
  const first = new Map(issued.map((each) => [each.communeId, each]));
  const communes = (await loadCommunes()).map((commune): CommuneProgress => {
    const { id: communeId, kind, name, provinceName } = commune;
    const paper = first.get(communeId);
    const own = paper
      ? {
          number: `${String(paper.number).padStart(2, "0")}/${paper.ownSymbol}`,
          issuedOn: paper.ownIssuedOn,
          standing: by && paper.ownIssuedOn > by ? ("late" as const) : ("in-time" as const),
        }
      : { number: null, issuedOn: null, standing: "not-yet" as const };
    return { communeId, kind, name, provinceName, ...own };
  });
  return { superior: { symbol, issuer, issuedOn }, communes };
}
