import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { CommendationType, SpendingKind } from "@/lib/db/generated/enums";
import { isBorne } from "@/lib/nominations/awards/fund-use";
import { canFollowNominations } from "@/lib/nominations/policy";
import { visibleNominations } from "@/lib/nominations/sight";
import { type CalendarDate, calendarDate } from "@/lib/text/dates";
import { daysOfYear, readDay } from "@/lib/text/day-column";
import { twoDigits } from "@/lib/text/numbers";
import { ensure } from "@/lib/workflow/verdict";
import { type AwardClass, classOf } from "./classes";

/** Put forward in the year, or awarded in it. */
export type Counted = "submitted" | "decided";

export type CountedAward = {
  id: string;
  counted: Counted;
  type: CommendationType;
  award: string;
  class: AwardClass;
  name: string;
  unitName: string;
  /** The day it was handed in, or of the decision. */
  on: CalendarDate | null;
  /** "15/QĐ-UBND"; "" of what was handed in. */
  paper: string;
  href: string;
};

export type AwardFundUse = {
  /** What the fund of the year has; null where nobody has written it down. */
  collected: number | null;
  /** By the year's decisions, without what was taken back and never paid, or has been recovered; and how much is paid. */
  decided: number;
  paid: number;
  recovered: number;
  /** What else it was spent on. */
  spent: Record<SpendingKind, number>;
};

export type AwardStatistics = {
  year: number;
  years: readonly number[];
  all: readonly CountedAward[];
  fund: AwardFundUse;
};

const most = 20_000;

/**
 * Who was put forward and who was awarded in a year, with what makes them countable, and the fund (DOMAIN §3: biểu mẫu
 * 01, 03, 05). Withdrawn nominations and revoked awards do not count; of what a higher level decides its answer does.
 * Throws FORBIDDEN. A fixed number of queries.
 */
export async function findAwardStatistics(
  actor: Actor,
  asked: number | undefined,
  now: Date,
): Promise<AwardStatistics> {
  ensure(canFollowNominations(actor));
  const { communeId } = actor;
  const thisYear = yearIn(calendarDate(now));
  const year = asked ?? thisYear;
  const submitted = await submittedIn(actor, year, now);
  const { decided, fund } = await decidedIn(communeId, year);
  const collected = await prisma.awardFund.findMany({
    where: { communeId },
    select: { year: true, amount: true },
    take: 200,
  });
  const spendings = await prisma.fundSpending.groupBy({
    by: ["kind"],
    where: { communeId, year },
    _sum: { amount: true },
  });
  const spent = (kind: SpendingKind) =>
    Number(spendings.find((each) => each.kind === kind)?._sum.amount ?? 0);
  const received = await prisma.dossier.groupBy({
    by: ["year"],
    where: { communeId, year: { not: null } },
  });
  const papers = await prisma.decision.findMany({
    where: { communeId, isFromPaper: true, paperOn: { not: null } },
    select: { paperOn: true },
    distinct: ["paperOn"],
    take: 2000,
  });
  const years = new Set([
    thisYear,
    year,
    ...collected.map((each) => each.year),
    ...received.flatMap((each) => each.year ?? []),
    ...papers.flatMap(({ paperOn }) => (paperOn ? yearIn(readDay(paperOn)) : [])),
  ]);
  const amount = collected.find((each) => each.year === year)?.amount;
  return {
    year,
    years: [...years].sort((one, other) => other - one),
    all: [...submitted, ...decided],
    fund: {
      collected: amount === undefined ? null : Number(amount),
      ...fund,
      spent: {
        PROPAGANDA: spent("PROPAGANDA"),
        ARTEFACT: spent("ARTEFACT"),
        OTHER: spent("OTHER"),
      },
    },
  };
}

const yearIn = (day: CalendarDate) => Number(day.slice(0, 4));

async function submittedIn(actor: Actor, year: number, now: Date): Promise<CountedAward[]> {
  const rows = await prisma.nomination.findMany({
    where: {
      AND: [
        await visibleNominations(prisma, actor, now),
        {
          state: { notIn: ["DRAFT", "WITHDRAWN"] },
          dossier: {
            submittedAt: {
              gte: new Date(`${year}-01-01T00:00+07:00`),
              lt: new Date(`${year + 1}-01-01T00:00+07:00`),
            },
          },
        },
      ],
    },
    select: {
      id: true,
      award: true,
      audience: true,
      isLeader: true,
      name: true,
      dossier: {
        select: { type: true, submittedAt: true, unit: { select: { name: true } } },
      },
    },
    orderBy: { id: "asc" },
    take: most,
  });
  return rows.map(({ id, award, name, dossier, ...row }) => ({
    id,
    counted: "submitted",
    type: dossier.type,
    award,
    class: classOf(row),
    name,
    unitName: dossier.unit.name,
    on: dossier.submittedAt && calendarDate(dossier.submittedAt),
    paper: "",
    href: `/nominations/${id}`,
  }));
}

async function decidedIn(communeId: string, year: number) {
  const inYear = daysOfYear(year);
  const ofYear = {
    state: { in: ["ISSUED", "REVOKED"] },
    OR: [{ frozenDocument: { issuedOn: inYear } }, { isFromPaper: true, paperOn: inYear }],
  } satisfies Prisma.DecisionWhereInput;
  const rows = await prisma.decisionItem.findMany({
    where: {
      communeId,
      OR: [
        { outcome: "APPROVED", decision: { kind: "AWARD", ...ofYear } },
        { higherOutcome: "APPROVED", higherOn: inYear, decision: { kind: "HIGHER" } },
      ],
    },
    select: {
      id: true,
      decisionId: true,
      type: true,
      award: true,
      audience: true,
      isLeader: true,
      name: true,
      amount: true,
      paidOn: true,
      revokedAt: true,
      recoveredOn: true,
      higherNumber: true,
      higherOn: true,
      unit: { select: { name: true } },
      decision: {
        select: {
          kind: true,
          isFromPaper: true,
          paperNumber: true,
          paperOn: true,
          frozenDocument: { select: { number: true, symbol: true, issuedOn: true } },
        },
      },
    },
    orderBy: { id: "asc" },
    take: most,
  });
  const decided = rows
    .filter(({ revokedAt }) => revokedAt === null)
    .map(
      (row): CountedAward => ({
        id: row.id,
        counted: "decided",
        type: row.type,
        award: row.award,
        class: classOf(row),
        name: row.name,
        unitName: row.unit?.name ?? "",
        ...paperOf(row),
        href: `/decisions/${row.decisionId}`,
      }),
    );
  const ofFund = rows.filter(({ decision }) => decision.kind === "AWARD");
  const sum = (those: typeof rows) => those.reduce((total, { amount }) => total + (amount ?? 0), 0);
  const holding = ofFund.filter(isBorne);
  return {
    decided,
    fund: {
      decided: sum(holding),
      paid: sum(holding.filter(({ paidOn }) => paidOn !== null)),
      recovered: sum(ofFund.filter(({ paidOn, recoveredOn }) => paidOn && recoveredOn)),
    },
  };
}

type Papered = {
  higherNumber: string;
  higherOn: Date | null;
  decision: {
    kind: string;
    paperNumber: string;
    paperOn: Date | null;
    frozenDocument: { number: number; symbol: string; issuedOn: Date } | null;
  };
};

function paperOf({
  higherNumber,
  higherOn,
  decision,
}: Papered): Pick<CountedAward, "paper" | "on"> {
  if (decision.kind === "HIGHER") return { paper: higherNumber, on: readDay(higherOn) };
  const { frozenDocument, paperNumber, paperOn } = decision;
  if (!frozenDocument) return { paper: paperNumber, on: readDay(paperOn) };
  const { number, symbol, issuedOn } = frozenDocument;
  return { paper: `${twoDigits(number)}/${symbol}`, on: readDay(issuedOn) };
}
