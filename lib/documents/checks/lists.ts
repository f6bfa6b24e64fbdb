import { toRoman } from "@/lib/text/roman";
import type { Clause, Marker, OfficialDocument } from "../model";
import { parseBareLabel, pointLetters } from "../outline/label";
import { walkClauses } from "../walk";

/** Clauses that one count runs through: neighbours of one marker under one parent. */
export type NumberedList = {
  parent: Clause | null;
  marker: Marker;
  items: readonly Clause[];
};

const counted = new Set<Marker>(["part", "upper", "roman", "decimal", "nested", "letter"]);

type Numbered = Pick<Clause, "marker" | "label">;

/** The numbered lists of the body and of each annex, in reading order. */
export function listsOf(document: OfficialDocument): NumberedList[] {
  return [document.body, ...document.annexes.map(({ body }) => body)].flatMap((clauses) => [
    ...listsIn(clauses, null),
    ...articlesOf(clauses),
  ]);
}

/** Điều are counted through the whole paper, whatever chapters they stand in. */
function articlesOf(clauses: readonly Clause[]): NumberedList[] {
  const items = [...walkClauses(clauses)].map(({ clause }) => clause).filter(isArticle);
  return items.length > 0 ? [{ parent: null, marker: "part", items }] : [];
}

const isArticle = ({ marker, label }: Clause) => marker === "part" && /^điều\s/iu.test(label);

function listsIn(clauses: readonly Clause[], parent: Clause | null): NumberedList[] {
  const lists: { parent: Clause | null; marker: Marker; items: Clause[] }[] = [];
  for (const clause of clauses) {
    if (!counted.has(clause.marker) || isArticle(clause)) continue;
    const open = lists.findLast(({ marker }) => marker === clause.marker);
    const before = clauses[clauses.indexOf(clause) - 1];
    // Numbers that begin again after a paragraph in between are a list of their own.
    const startsAnew =
      ordinalOf(clause) === 1 && before !== undefined && before.marker !== clause.marker;
    if (open && !startsAnew && isSameCount(open, clause)) open.items.push(clause);
    else lists.push({ parent, marker: clause.marker, items: [clause] });
  }
  return [...lists, ...clauses.flatMap((clause) => listsIn(clause.children, clause))];
}

/**
 * "Phần I" and "Điều 1" both have the marker `part` and are not one count; nor are "1." and "1)". Under "3." all nested
 * numbers are one, whatever first number they were given.
 */
function isSameCount({ parent, items }: NumberedList, clause: Clause): boolean {
  const last = items.at(-1);
  if (last === undefined) return false;
  const isUnderNumber = parent?.marker === "decimal" || parent?.marker === "nested";
  if (clause.marker === "nested" && isUnderNumber)
    return last.label.split(".").length === clause.label.split(".").length;
  return patternOf(last) === patternOf(clause);
}

export const patternOf = ({ label }: Numbered) =>
  label.replace(/[IVXLC]+(?=[.)]?$)|\d+(?=[.)]?$)|\p{L}(?=[.)]$)/u, "#");

/** The place a label claims in its list, from 1; letters by the Vietnamese alphabet, 0 where it says none. */
export function ordinalOf({ marker, label }: Numbered): number {
  if (marker === "letter" || marker === "upper")
    return pointLetters.indexOf(label.charAt(0).toLowerCase()) + 1;
  return parseBareLabel(label)?.ordinal ?? 0;
}

/** The label of the same form with another number. */
export function relabel({ marker, label }: Numbered, ordinal: number): string {
  if (marker === "letter" || marker === "upper") {
    const letter = pointLetters[ordinal - 1] ?? label.charAt(0);
    return (marker === "upper" ? letter.toUpperCase() : letter) + label.slice(1);
  }
  if (/[IVXLC]+(?=[.)]?$)/u.test(label) && marker !== "decimal")
    return label.replace(/[IVXLC]+(?=[.)]?$)/u, toRoman(ordinal));
  return label.replace(/\d+(?=[.)]?$)/u, String(ordinal));
}
