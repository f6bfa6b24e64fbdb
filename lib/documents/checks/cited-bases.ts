import { foldCase } from "@/lib/text/fold";
import type { LegalBasis } from "./finding";

/** True when a paper of that ISO day may rest on the text. */
export const isHolding = ({ effectiveFrom, effectiveTo }: LegalBasis, date: string): boolean =>
  (effectiveFrom === null || effectiveFrom <= date) &&
  (effectiveTo === null || effectiveTo >= date);

/**
 * How a law is named where it has no number (NĐ 30/2020, Phụ lục I, II.6.a), folded: by its day and by its year.
 * Nothing for what is known by its symbol.
 */
function lawNames({ citation }: LegalBasis): string[] {
  const folded = foldCase(citation);
  const [, name = "", year = ""] =
    /^((?:luật|pháp lệnh|bộ luật) .+) ngày \d+ tháng \d+ năm (\d{4})$/u.exec(folded) ?? [];
  return name === "" ? [] : [folded, `${name} năm ${year}`, `${name} ${year}`];
}

/** What is cited on that day instead of a text that ended, through all that came between; null when none is known. */
export function replacementOf(
  { replacedBy }: LegalBasis,
  bases: readonly LegalBasis[],
  date: string,
  // Two that name each other must not hold us for ever.
  steps = bases.length,
): LegalBasis | null {
  const named = bases.filter(({ symbol }) => symbol === replacedBy);
  const [next] = named;
  if (!next || steps === 0) return null;
  return named.find((one) => isHolding(one, date)) ?? replacementOf(next, bases, date, steps - 1);
}

/** "Nghị định số 152/2025/NĐ-CP"; a law as it is cited. */
export function shortCitation({ citation, symbol }: LegalBasis): string {
  const end = citation.indexOf(symbol);
  return end === -1 ? citation : citation.slice(0, end + symbol.length);
}

/** All that a text goes by in a paper, folded. */
export const namesOf = (basis: LegalBasis): string[] => [
  foldCase(basis.symbol),
  ...lawNames(basis),
];

type Place = { start: number; end: number };

/**
 * Where one of the names stands as a text cited for itself, not inside the title of another ("… thi hành Nghị định số
 * …").
 */
export function citationIn(folded: string, names: readonly string[]): Place | null {
  for (const name of names) {
    const start = folded.indexOf(name);
    if (start === -1) continue;
    const end = start + name.length;
    const isWhole =
      !/[\p{L}\d/]/u.test(folded.charAt(start - 1)) && !/[\p{L}\d]/u.test(folded.charAt(end));
    const clause = /[^;.]*$/u.exec(folded.slice(0, start))?.[0] ?? "";
    if (isWhole && !anySymbol.test(clause)) return { start, end };
  }
  return null;
}

const anySymbol = /\d\/\d{4}\/\p{L}/u;

/**
 * The text that these words cite, as the register has it on that ISO day: itself, or what is cited instead when it does
 * not hold. Null when the register knows neither.
 */
export function basisCitedOn(
  words: string,
  bases: readonly LegalBasis[],
  date: string,
): LegalBasis | null {
  const folded = foldCase(words);
  const cited = bases.find((basis) => citationIn(folded, namesOf(basis)) !== null);
  if (!cited) return null;
  return isHolding(cited, date) ? cited : replacementOf(cited, bases, date);
}
