import { clausesToChoose, type Origin } from "./carry-clauses";
import { type ComparisonRow, compareTexts } from "./compare";
import { type Clause, type OfficialDocument, plainText } from "./model";
import { type Place, walkClauses, walkDocument } from "./walk";

/** A clause of the superior plan and the one of the plan that was taken over from it. */
type CarriedClause = { superior: Place; own: Place };

export type OriginReport = {
  unchanged: readonly CarriedClause[];
  /** With the words removed and added. */
  changed: readonly (CarriedClause & { rows: readonly ComparisonRow[] })[];
  leftOut: readonly Place[];
};

/**
 * What became of each clause of a superior plan: taken over word for word, taken over and changed, or left out. Labels
 * do not count; the titles of its parts are no statements and are not listed. A carried clause deleted since is left out.
 */
export function compareOrigins(
  own: OfficialDocument,
  superior: OfficialDocument,
  origins: readonly Origin[],
): OriginReport {
  const ownPlaces = new Map([...walkDocument(own)].map((place) => [place.clause.id, place]));
  const carriedTo = new Map(
    origins.map(({ clauseId, superiorClauseId }) => [superiorClauseId, ownPlaces.get(clauseId)]),
  );
  const unchanged: CarriedClause[] = [];
  const changed: (CarriedClause & { rows: readonly ComparisonRow[] })[] = [];
  const leftOut: Place[] = [];
  for (const place of walkClauses(clausesToChoose(superior))) {
    const there = carriedTo.get(place.clause.id);
    if (!there && saysSomething(place)) leftOut.push(place);
    if (!there) continue;
    const [before, after] = [wordsOfClause(place.clause), wordsOfClause(there.clause)];
    const pair = { superior: place, own: there };
    if (before === after) unchanged.push(pair);
    else changed.push({ ...pair, rows: compareTexts(before, after) });
  }
  return { unchanged, changed, leftOut };
}

/** Ids of the superior plan's clauses that have a living one in the plan. */
export function carriedIds(own: OfficialDocument, origins: readonly Origin[]): Set<string> {
  const living = new Set([...walkDocument(own)].map(({ clause }) => clause.id));
  return new Set(
    origins
      .filter(({ clauseId }) => living.has(clauseId))
      .map(({ superiorClauseId }) => superiorClauseId),
  );
}

/** A clause's own words; a table's rows, one a line. */
export function wordsOfClause({ text, table }: Clause): string {
  if (!table) return plainText(text).normalize("NFC").replace(/\s+/gu, " ").trim();
  return table.rows
    .map((row) => row.map((cell) => ("text" in cell ? plainText(cell.text) : "")).join(" | "))
    .join("\n");
}

const saysSomething = ({ clause, ancestors }: Place) =>
  wordsOfClause(clause) !== "" && !(ancestors.length === 0 && clause.heading);
