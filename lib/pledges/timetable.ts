import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findIssuedAmendments } from "@/lib/campaigns/duties/in-force";
import { unitsMeant } from "@/lib/campaigns/duties/parties";
import type { Party, When } from "@/lib/campaigns/facts/fact";
import { isInForce, type UnitLife } from "@/lib/communes/heirs";
import type { prisma, Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { CampaignState, MilestoneKind } from "@/lib/db/generated/enums";
import type { CalendarDate } from "@/lib/text/dates";
import { calendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { twoDigits } from "@/lib/text/numbers";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { usualClosingDay } from "./closing/usual-closing-day";
import { type Period, periodsOf } from "./periods";
import { type Round, roundsOf } from "./rounds";
import { withStoredPeriods } from "./stored-periods";

type Db = Tx | typeof prisma;

export type DemandUnit = UnitLife & { name: string; shortName: string | null };

/** When a campaign asks for something, and of which units, as its papers in force say today. */
export type Timetable = {
  campaign: {
    id: string;
    title: string;
    slug: string;
    state: CampaignState;
    startsOn: CalendarDate | null;
    endsOn: CalendarDate | null;
  };
  /** The paper the campaign is known by: "05/KH-UBND". */
  paper: { planId: string; number: string; issuedOn: CalendarDate };
  rounds: readonly Round[];
  periods: readonly Period[];
  /** Last day on which anything is taken; null where the plan has no end. */
  closesOn: CalendarDate | null;
  /** Whether something may be handed in today. */
  isOpen: boolean;
  /** All units of the commune, ended ones too. */
  units: ReadonlyMap<string, DemandUnit>;
  /** Whether the paper the campaign is known by is shown to everybody. */
  isPublic: boolean;
  /** Those that are expected to register and report, in force today. */
  participants: ReadonlySet<string>;
};

/** Which campaigns: one, or those so described. */
export type Which = { campaignId?: string; campaign?: Prisma.CampaignWhereInput };

/** As `findDemands`, without what is asked for in words. Seven queries. */
export async function findTimetable(
  db: Db,
  of: Pick<Actor, "communeId">,
  campaignId: string,
  now: Date,
): Promise<Timetable | null> {
  return (await listTimetables(db, of, { campaignId }, now)).at(0) ?? null;
}

/** The same of several campaigns of a commune, the latest first. As many queries as for one. */
export async function listTimetables(
  db: Db,
  of: Pick<Actor, "communeId">,
  which: Which,
  now: Date,
): Promise<Timetable[]> {
  const plans = await issuedPlans(db, of, which);
  const amended = await findIssuedAmendments(db, of);
  const holds = ({ planId, clauseId }: AtClause) =>
    clauseId === null || !amended.get(planId)?.has(clauseId);
  const parties = (await partiesOf(db, of, plans)).filter(holds);
  const days = (await dueDaysOf(db, of, plans)).filter(holds);
  const known = await knownUnits(db, of, plans);
  const timetables = byCampaign(plans).flatMap((own) => {
    const ids = new Set(own.map(({ id }) => id));
    const isOwn = ({ planId }: AtClause) => ids.has(planId);
    const asked = { parties: parties.filter(isOwn), days: days.filter(isOwn) };
    return timetableOf(own, asked, known, now) ?? [];
  });
  return withStoredPeriods(db, of, timetables.reverse());
}

/** The issued plans of the campaigns, the oldest first. */
export function issuedPlans(
  db: Db,
  { communeId }: Pick<Actor, "communeId">,
  { campaignId, campaign = {} }: Which,
): Promise<IssuedPlan[]> {
  return db.plan.findMany({
    where: {
      communeId,
      ...(campaignId && { campaignId }),
      kind: "PLAN",
      state: { in: ["ISSUED", "PUBLISHED"] },
      frozenDocumentId: { not: null },
      campaign: { AND: [{ state: { not: "CANCELLED" } }, campaign] },
    },
    select: planFields,
    orderBy: { id: "asc" },
    take: campaignId ? 100 : 2000,
  });
}

export const byCampaign = (plans: readonly IssuedPlan[]) => [
  ...Map.groupBy(plans, (plan) => plan.campaign.id).values(),
];

const planFields = {
  id: true,
  state: true,
  amendmentKind: true,
  frozenDocument: { select: { number: true, symbol: true, issuedOn: true } },
  campaign: {
    select: {
      id: true,
      title: true,
      slug: true,
      state: true,
      startsOn: true,
      endsOn: true,
      formsCloseOn: true,
    },
  },
} as const;

type IssuedPlan = Prisma.PlanGetPayload<{ select: typeof planFields }>;

/** What papers ask of whom by when. */
type Asked = {
  parties: readonly Meant[];
  days: readonly (When & { milestone: MilestoneKind })[];
};

type Meant = Pick<Party, "role" | "unitId" | "unitKind">;

type KnownUnits = Awaited<ReturnType<typeof knownUnits>>;

/** Of one campaign, from its issued plans, the oldest first. */
export function timetableOf(
  plans: readonly IssuedPlan[],
  { parties, days: dueDays }: Asked,
  { units, exceptions }: KnownUnits,
  now: Date,
): Timetable | null {
  const main = plans.filter(({ amendmentKind }) => amendmentKind !== "AMENDMENT").at(-1);
  if (!main?.frozenDocument) return null;
  const { formsCloseOn, ...campaign } = main.campaign;
  const days = { startsOn: readDay(campaign.startsOn), endsOn: readDay(campaign.endsOn) };
  const of = (kind: MilestoneKind) => dueDays.filter(({ milestone }) => milestone === kind);
  const periods = periodsOf(of("REPORT_DUE"), days);
  const closesOn = readDay(formsCloseOn) ?? usualClosingDay(days.endsOn, periods);
  const { number, symbol, issuedOn } = main.frozenDocument;
  const own = exceptions.filter(({ campaignId }) => campaignId === campaign.id);
  const isPublic = main.state === "PUBLISHED";
  return {
    campaign: { ...campaign, ...days },
    paper: {
      planId: main.id,
      number: `${twoDigits(number)}/${symbol}`,
      issuedOn: readDay(issuedOn),
    },
    rounds: roundsOf(of("REGISTRATION_DUE"), days),
    periods,
    closesOn,
    isOpen: isOpen(campaign.state, closesOn, calendarDate(now)),
    units,
    isPublic,
    participants: participantsOf({ parties, isPublic }, units, own, now),
  };
}

/** Where a paper says something. */
type AtClause = { planId: string; clauseId: string | null };

/** Whom the papers name for their targets and assignments. */
function partiesOf(
  db: Db,
  { communeId }: Pick<Actor, "communeId">,
  plans: readonly IssuedPlan[],
): Promise<(Meant & AtClause)[]> {
  const planIds = plans.map(({ id }) => id);
  return db.$queryRaw`
    SELECT target.plan_id AS "planId", target.clause_id AS "clauseId", 'RESPONSIBLE' AS role,
      party.unit_id AS "unitId", NULL AS "unitKind"
    FROM target
    JOIN target_unit party ON party.commune_id = target.commune_id AND party.target_id = target.id
    WHERE target.commune_id = ${communeId}::uuid AND target.plan_id = ANY (${planIds}::uuid[])
    UNION ALL
    SELECT assignment.plan_id, assignment.clause_id, party.role::text, party.unit_id, party.unit_kind::text
    FROM assignment
    JOIN assignment_party party ON party.commune_id = assignment.commune_id AND party.assignment_id = assignment.id
    WHERE assignment.commune_id = ${communeId}::uuid AND assignment.plan_id = ANY (${planIds}::uuid[])`;
}

async function dueDaysOf(
  db: Db,
  { communeId }: Pick<Actor, "communeId">,
  plans: readonly IssuedPlan[],
) {
  const rows = await db.milestone.findMany({
    where: {
      communeId,
      planId: { in: plans.map(({ id }) => id) },
      kind: { in: ["REGISTRATION_DUE", "REPORT_DUE"] },
    },
    select: {
      planId: true,
      clauseId: true,
      kind: true,
      dueOn: true,
      recurrence: true,
      recurrenceDay: true,
      recurrenceMonth: true,
    },
    orderBy: { id: "asc" },
    take: 20_000,
  });
  return rows.map(({ kind, dueOn, ...row }) => ({
    ...row,
    milestone: kind,
    dueOn: readDay(dueOn),
  }));
}

/** The units of the commune, and which of them the office has said of that they take part, or do not. */
export async function knownUnits(
  db: Db,
  { communeId }: Pick<Actor, "communeId">,
  plans: readonly IssuedPlan[],
) {
  const units = await db.unit.findMany({
    where: { communeId },
    select: { id: true, kind: true, name: true, shortName: true, validTo: true, successorId: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 2000,
  });
  const exceptions = await db.campaignParticipant.findMany({
    where: { communeId, campaignId: { in: [...new Set(plans.map((plan) => plan.campaign.id))] } },
    select: { campaignId: true, unitId: true, takesPart: true },
    take: 20_000,
  });
  return { units: new Map<string, DemandUnit>(units.map((unit) => [unit.id, unit])), exceptions };
}

type Exception = { unitId: string; takesPart: boolean };

/**
 * The units the papers name; where they name none, all units of what everybody may read, and none of what is issued and
 * not public. Then as the office has said otherwise.
 */
export function participantsOf(
  { parties, isPublic }: { parties: readonly Meant[]; isPublic: boolean },
  units: ReadonlyMap<string, DemandUnit>,
  exceptions: readonly Exception[],
  now: Date,
): Set<string> {
  const today = vietnamDay(now);
  const named = [...unitsMeant(parties, units, today).keys()];
  const inForce = [...units.values()].filter((unit) => isInForce(unit, today)).map(({ id }) => id);
  const participants = new Set(named.length > 0 ? named : isPublic ? inForce : []);
  for (const { unitId, takesPart } of exceptions) {
    if (takesPart) participants.add(unitId);
    else participants.delete(unitId);
  }
  return participants.intersection(new Set(inForce));
}

/** What is closed takes nothing more; before the closing day everything, late or not. */
function isOpen(state: CampaignState, closesOn: CalendarDate | null, today: CalendarDate): boolean {
  return (state === "PREPARING" || state === "RUNNING") && (closesOn === null || today <= closesOn);
}
