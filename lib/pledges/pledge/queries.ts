import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findOwnUnit } from "@/lib/communes/own-unit";
import { listDayExceptions } from "@/lib/communes/queries";
import { workingDaysUntil } from "@/lib/communes/working-days";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Demands, findDemands, listDemands } from "@/lib/pledges/demands";
import { pledgesVisibleTo, reportsVisibleTo } from "@/lib/pledges/policy";
import type { Round } from "@/lib/pledges/rounds";
import { shiftDay } from "@/lib/text/calendar";
import { type CalendarDate, calendarDate } from "@/lib/text/dates";
import { type SeenPledge, seePledge } from "./hold";
import { isPromised } from "./record";

type FoundPledge = { pledge: SeenPledge; demands: Demands | null; round: Round };

/** A pledge with what its campaign asks today; null for who may not see it. */
export async function findPledge(
  actor: Actor,
  pledgeId: string,
  now: Date,
): Promise<FoundPledge | null> {
  const pledge = await seePledge(prisma, actor, pledgeId, now);
  if (!pledge) return null;
  const demands = await findDemands(prisma, actor, pledge.campaignId, now);
  return { pledge, demands, round: roundOf(pledge, demands) };
}

/** The round of a pledge; what no plan in force names any more is known by its key. */
function roundOf({ round: key }: Pick<SeenPledge, "round">, demands: Demands | null): Round {
  const found = demands?.rounds.find((round) => round.key === key);
  const name = key ? `năm ${key}` : "";
  return found ?? { key, name, dueOn: null, startsOn: null, endsOn: null };
}

/** The reports on a pledge that this person may see, the first period first. */
export async function listPledgeReports(actor: Actor, { id }: Pick<SeenPledge, "id">, now: Date) {
  const lineage = (await findOwnUnit(prisma, actor, now))?.lineage ?? [];
  return prisma.progressReport.findMany({
    where: { AND: [{ pledgeId: id }, reportsVisibleTo(actor, lineage)] },
    select: { id: true, period: true, state: true },
    orderBy: { period: "asc" },
    take: 200,
  });
}

export type PledgeReport = Awaited<ReturnType<typeof listPledgeReports>>[number];

const listed = {
  id: true,
  campaignId: true,
  unitId: true,
  round: true,
  state: true,
  isFromPaper: true,
  fromFile: true,
  year: true,
  number: true,
  version: true,
  savedAt: true,
  submittedAt: true,
  movedAt: true,
  movedNote: true,
  items: { select: { promised: true, promisedWords: true }, take: 2000 },
} satisfies Prisma.PledgeSelect;

type ListedRow = Prisma.PledgeGetPayload<{ select: typeof listed }>;

export type ListedPledge = Omit<ListedRow, "items"> & { promises: number; items: number };

/** A round of a campaign as a unit has it before it; without a pledge nothing has been begun. */
export type UnitRound = {
  round: Round;
  pledge: ListedPledge | null;
  /** Past its day, and not handed in. */
  isLate: boolean;
  /** Up to its day; null without one, when past, or far away. */
  workingDaysLeft: number | null;
};

export type UnitCampaign = {
  campaign: Demands["campaign"];
  paper: Demands["paper"];
  isOpen: boolean;
  closesOn: CalendarDate | null;
  rounds: UnitRound[];
};

/** Days before a round begins on which a unit may register for it. */
const daysAhead = 45;

/**
 * Every campaign the person's unit takes part in, or has pledged in, with its rounds so far; the latest first. A fixed
 * number of queries. Nothing for who acts for no unit.
 */
export async function listUnitPledges(actor: Actor, now: Date): Promise<UnitCampaign[]> {
  const own = await findOwnUnit(prisma, actor, now);
  if (!own) return [];
  const { communeId } = actor;
  const today = calendarDate(now);
  const rows = await prisma.pledge.findMany({
    where: {
      AND: [{ communeId, unitId: { in: [...own.lineage] } }, pledgesVisibleTo(actor, own.lineage)],
    },
    select: listed,
    orderBy: { id: "asc" },
    take: 2000,
  });
  const exceptions = await listDayExceptions(prisma, communeId, today, shiftDay(today, daysAhead));
  const daysLeft = (dueOn: CalendarDate | null) =>
    dueOn === null || dueOn < today || dueOn > shiftDay(today, daysAhead)
      ? null
      : workingDaysUntil(today, dueOn, exceptions);
  const all = await listDemands(prisma, actor, {}, now);
  return all.flatMap((demands) => {
    const pledges = rows.filter(({ campaignId }) => campaignId === demands.campaign.id);
    const takesPart = demands.participants.has(own.unitId);
    if (!takesPart && pledges.length === 0) return [];
    const rounds = demands.rounds.flatMap((round): UnitRound[] => {
      const ofRound = pledges.filter((pledge) => pledge.round === round.key);
      const pledge = ofRound.find(({ unitId }) => unitId === own.unitId) ?? ofRound[0];
      if (!pledge && !(takesPart && hasCome(round, today))) return [];
      const isHandedIn = pledge !== undefined && pledge.state !== "DRAFT";
      const { dueOn } = round;
      return [
        {
          round,
          pledge: pledge ? listedOf(pledge) : null,
          isLate: !isHandedIn && dueOn !== null && dueOn < today,
          workingDaysLeft: isHandedIn ? null : daysLeft(dueOn),
        },
      ];
    });
    const { campaign, paper, isOpen, closesOn } = demands;
    return rounds.length > 0 ? [{ campaign, paper, isOpen, closesOn, rounds }] : [];
  });
}

function hasCome({ key, startsOn, dueOn }: Round, today: CalendarDate): boolean {
  if (key === "") return true;
  const from = startsOn && dueOn ? (startsOn < dueOn ? startsOn : dueOn) : (startsOn ?? dueOn);
  return from === null || from <= shiftDay(today, daysAhead);
}

function listedOf({ items, ...pledge }: ListedRow): ListedPledge {
  return { ...pledge, promises: items.filter(isPromised).length, items: items.length };
}
