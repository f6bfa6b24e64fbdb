import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { LegalBasis } from "@/lib/documents/checks/finding";
import { readDay } from "@/lib/text/day-column";
import { foldAccents } from "@/lib/text/fold";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { type LegalBasisState, legalBasisStateOn, withOwnFirst } from "./legal-bases";
import { legalBasesVisibleTo } from "./legal-bases-policy";

const legalBasisRow = {
  id: true,
  communeId: true,
  symbol: true,
  citation: true,
  issuedOn: true,
  effectiveFrom: true,
  effectiveTo: true,
  replacedBy: true,
  isVerified: true,
  note: true,
  version: true,
} satisfies Prisma.LegalBasisSelect;

export type LegalBasisRow = Prisma.LegalBasisGetPayload<{ select: typeof legalBasisRow }>;
export type ListedLegalBasis = LegalBasisRow & { state: LegalBasisState };

/**
 * The legal texts that count for the person's commune, with what each is on the day: those in force first, then by
 * date of issue, the latest first. `search` looks into symbol and citation, accents and case aside.
 */
export async function listLegalBases(
  actor: Actor,
  on: Date,
  { search = "", state }: { search?: string; state?: LegalBasisState } = {},
): Promise<ListedLegalBasis[]> {
  const rows = await prisma.legalBasis.findMany({
    where: legalBasesVisibleTo(actor),
    select: legalBasisRow,
    orderBy: [{ issuedOn: { sort: "desc", nulls: "last" } }, { symbol: "asc" }],
    take: 2000,
  });
  const day = vietnamDay(on);
  const words = wordsOf(search);
  return withOwnFirst(rows)
    .map((row) => ({ ...row, state: legalBasisStateOn(row, day) }))
    .filter((row) => state === undefined || row.state === state)
    .filter(({ symbol, citation }) => {
      const text = ` ${wordsOf(`${symbol} ${citation}`).join(" ")}`;
      return words.every((word) => text.includes(` ${word}`));
    })
    .sort((a, b) => rankOf(a, words) - rankOf(b, words));
}

/** The text that is asked for by its own symbol before those that only mention it; else by state. */
function rankOf({ symbol, state }: ListedLegalBasis, words: readonly string[]): number {
  const folded = foldAccents(symbol);
  const isAskedFor = words.some((word) => /\d/u.test(word) && folded.startsWith(word));
  return (isAskedFor ? 0 : order.length) + order.indexOf(state);
}

const order: readonly LegalBasisState[] = ["in-force", "coming", "expired"];

const wordsOf = (text: string) =>
  foldAccents(text)
    .split(/[\s,.;“”"]+/u)
    .filter(Boolean);

/** The same as the checks of a paper go by them: plain data. */
export async function listCitableBases(actor: Actor, on: Date): Promise<LegalBasis[]> {
  const bases = await listLegalBases(actor, on);
  return bases.map(({ symbol, citation, effectiveFrom, effectiveTo, replacedBy, isVerified }) => ({
    symbol,
    citation,
    effectiveFrom: readDay(effectiveFrom),
    effectiveTo: readDay(effectiveTo),
    replacedBy,
    isVerified,
  }));
}

/** Those a paper of that day may rest on. */
export function findLegalBasesInForce(actor: Actor, on: Date): Promise<ListedLegalBasis[]> {
  return listLegalBases(actor, on, { state: "in-force" });
}

/** One row of the register, or null when there is none the person may see. */
export function findLegalBasis(actor: Actor, id: string): Promise<LegalBasisRow | null> {
  return prisma.legalBasis.findFirst({
    where: { AND: [{ id }, legalBasesVisibleTo(actor)] },
    select: legalBasisRow,
  });
}
