import type { Clause, OfficialDocument } from "./model";

/** A clause and where it stands. */
export type Place = {
  clause: Clause;
  /** How officials cite it: "IV.1", "I.1.a"; a dash or a paragraph is cited by the clause it stands under. */
  path: string;
  /** From the top-level clause down to the parent; empty for a top-level clause. */
  ancestors: readonly Clause[];
};

/** All clauses of the body, or of the given clauses, in reading order. */
export function* walkClauses(clauses: readonly Clause[]): Generator<Place> {
  yield* walk(clauses, "", []);
}

/** All clauses of a document, those of its annexes after those of the body. */
export function* walkDocument(document: OfficialDocument): Generator<Place> {
  yield* walkClauses(document.body);
  for (const annex of document.annexes) yield* walkClauses(annex.body);
}

/** Where the clause of this id stands; null when the document has none. */
export function findClause(document: OfficialDocument, id: string): Place | null {
  for (const place of walkDocument(document)) if (place.clause.id === id) return place;
  return null;
}

/** The same clauses with the one of this id exchanged for what `change` gives. */
export function mapClause(
  clauses: readonly Clause[],
  id: string,
  change: (clause: Clause) => Clause,
): Clause[] {
  return clauses.map((clause) =>
    clause.id === id
      ? change(clause)
      : { ...clause, children: mapClause(clause.children, id, change) },
  );
}

function* walk(
  clauses: readonly Clause[],
  parentPath: string,
  ancestors: readonly Clause[],
): Generator<Place> {
  for (const clause of clauses) {
    const path = childPath(parentPath, clause);
    yield { clause, path, ancestors };
    yield* walk(clause.children, path, [...ancestors, clause]);
  }
}

const uncited = new Set(["star", "dash", "plus", "none"]);

function childPath(parentPath: string, { marker, label }: Clause): string {
  if (uncited.has(marker)) return parentPath;
  const numbers = label.replace(/[.)]+$/, "").split(".");
  // "1.1." under "1." adds only its own last number.
  const own = marker === "nested" && parentPath !== "" ? numbers.slice(-1) : numbers;
  return [parentPath, ...own].filter(Boolean).join(".");
}
