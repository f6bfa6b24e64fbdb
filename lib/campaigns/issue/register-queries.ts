import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findRule } from "@/lib/communes/queries";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { DocumentKind } from "@/lib/db/generated/enums";
import { calendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { ensure } from "@/lib/workflow/verdict";
import { documentKinds, gapsOf, seriesKind, seriesRule, settingOf } from "./numbering";
import { canReadNumbering, canReadRegister } from "./policy";
import { findSeriesSetting } from "./series";

export type RegisterSeries = { year: number; kind: DocumentKind | null };

/**
 * The registers the commune has, the latest year first, with those of this year also before their first number. Throws
 * FORBIDDEN.
 */
export async function listRegisters(actor: Actor, now: Date): Promise<RegisterSeries[]> {
  ensure(canReadRegister(actor));
  const today = calendarDate(now);
  const year = Number(today.slice(0, 4));
  const [begun, setting] = await Promise.all([
    prisma.numberSeries.findMany({
      where: { communeId: actor.communeId },
      select: { year: true, kind: true },
      orderBy: [{ year: "desc" }],
      take: 300,
    }),
    findSeriesSetting(actor, today),
  ]);
  const usual = [...new Set(documentKinds.map((kind) => seriesKind(setting, kind)))];
  const missing = usual.filter(
    (kind) => !begun.some((series) => series.year === year && series.kind === kind),
  );
  return [...begun, ...missing.map((kind) => ({ year, kind }))].sort(
    (a, b) => b.year - a.year || kindOrder(a.kind) - kindOrder(b.kind),
  );
}

const kindOrder = (kind: DocumentKind | null) => (kind ? documentKinds.indexOf(kind) : -1);

type RegisterFilter = { words?: string; use?: "ISSUED" | "RESERVED" | "PAPER" };

const registerRow = {
  id: true,
  number: true,
  use: true,
  symbol: true,
  subject: true,
  issuedOn: true,
  note: true,
  enteredAt: true,
  enteredBy: { select: { user: { select: { name: true } } } },
  decision: { select: { id: true, paperSigner: true, paperSignerPost: true } },
  frozenDocument: {
    select: {
      kind: true,
      signerName: true,
      signerPosition: true,
      plans: { select: { id: true, state: true }, take: 1 },
      decision: { select: { id: true } },
    },
  },
} satisfies Prisma.SeriesNumberSelect;

export type RegisterRow = Prisma.SeriesNumberGetPayload<{ select: typeof registerRow }>;

type Page = { page: number; size: number };

/** One page of a register in the order of its numbers, and how many there are. Throws FORBIDDEN. */
export async function findRegisterPage(
  actor: Actor,
  { year, kind }: RegisterSeries,
  { words, use }: RegisterFilter,
  { page, size }: Page,
) {
  ensure(canReadRegister(actor));
  const where: Prisma.SeriesNumberWhereInput = {
    communeId: actor.communeId,
    series: { year, kind },
    ...(use && { use }),
    ...(words && {
      OR: [
        { subject: { contains: words, mode: "insensitive" } },
        { symbol: { contains: words, mode: "insensitive" } },
        { note: { contains: words, mode: "insensitive" } },
        ...(/^\d{1,5}$/.test(words) ? [{ number: Number(words) }] : []),
      ],
    }),
  };
  const [rows, total] = await Promise.all([
    prisma.seriesNumber.findMany({
      where,
      select: registerRow,
      orderBy: { number: "asc" },
      skip: (page - 1) * size,
      take: size,
    }),
    prisma.seriesNumber.count({ where }),
  ]);
  return { rows, total };
}

/**
 * What is not in a register and why: where it begins, the numbers nobody has, the next one to be given. Throws
 * FORBIDDEN.
 */
export async function findRegisterState(actor: Actor, series: RegisterSeries) {
  ensure(canReadRegister(actor));
  return stateOf(actor, series);
}

async function stateOf({ communeId }: Actor, { year, kind }: RegisterSeries) {
  const series = await prisma.numberSeries.findFirst({
    where: { communeId, year, kind },
    select: { last: true, numbers: { select: { number: true }, take: 20_000 } },
  });
  const numbers = new Set(series?.numbers.map(({ number }) => number));
  const last = series?.last ?? 0;
  const gaps = gapsOf(0, numbers);
  return {
    /** Below where the series began here: given on paper before. */
    before: [
      ...gaps.filter(({ from }) => from <= last),
      ...(numbers.size === 0 && last > 0 ? [{ from: 1, to: last }] : []),
    ],
    /** Skipped so far, given to the next papers. */
    open: gaps.filter(({ from }) => from > last),
    /** With the numbers that are free only after the last one of a row without a gap. */
    next: gaps.find(({ from }) => from > last)?.from ?? Math.max(last, ...numbers) + 1,
    isEmpty: numbers.size === 0,
  };
}

/** A register as rows of words, for a file: whole, in the order of its numbers. Throws FORBIDDEN. */
export async function exportRegister(actor: Actor, series: RegisterSeries) {
  const { rows } = await findRegisterPage(actor, series, {}, { page: 1, size: 20_000 });
  return rows.map(registerWords);
}

/** What a line of the register says, in the columns of sổ đăng ký văn bản đi. */
export function registerWords(row: RegisterRow) {
  const { frozenDocument: paper, decision } = row;
  return {
    number: row.number,
    symbol: row.symbol,
    issuedOn: readDay(row.issuedOn),
    subject: row.subject,
    signer: paper
      ? `${paper.signerName}, ${paper.signerPosition}`
      : [decision?.paperSigner, decision?.paperSignerPost].filter(Boolean).join(", "),
    note: row.note,
    use: row.use,
    enteredBy: row.enteredBy.user.name,
    enteredAt: row.enteredAt,
  };
}

/**
 * How this year's papers are numbered, by which rule, and the next number of each series; no paper is named. Throws
 * FORBIDDEN.
 */
export async function findNumbering(actor: Actor, now: Date) {
  ensure(canReadNumbering(actor));
  const today = calendarDate(now);
  const year = Number(today.slice(0, 4));
  const rule = await findRule(actor, seriesRule, now);
  const setting = settingOf(rule?.value);
  const kinds = [...new Set(documentKinds.map((kind) => seriesKind(setting, kind)))];
  const series = await Promise.all(
    kinds.map(async (kind) => ({ year, kind, ...(await stateOf(actor, { year, kind })) })),
  );
  return { setting, rule, series };
}
