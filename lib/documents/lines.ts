import { ordinalOf } from "./checks/lists";
import type { Clause, RichText, SectionKind, Table } from "./model";
import { type Label, parseBareLabel } from "./outline/label";
import { buildOutline } from "./structure/build-outline";

/**
 * One paragraph or table of an outline, told apart by its id. A list of lines and a tree of clauses say the same: where
 * a line stands follows from the labels above it. Lines are what an editor edits and what two texts are merged in.
 */
export type Line = {
  id: string;
  /** Null for a table, and for a paragraph of the clause right above it. */
  label: Label | null;
  text: RichText;
  table: Table | null;
  /** A title without a number. */
  isTitle?: boolean;
  /** What the part is about, where that is not what its words say. */
  kindByHand?: SectionKind | null;
};

/** The clauses in reading order. `clausesOf` gives them back. */
export function linesOf(clauses: readonly Clause[]): Line[] {
  const written = flat(clauses);
  const lines = written.map(lineOf);
  const derived = flat(clausesOf(lines));
  return lines.map((line, index) => {
    const kind = written[index]?.kind ?? null;
    return kind === derived[index]?.kind ? line : { ...line, kindByHand: kind };
  });
}

/** The tree of clauses that the labels of the lines make; what is a heading and what it is about follow from its words. */
export function clausesOf(lines: readonly Line[]): Clause[] {
  const ids = lines.map(({ id }) => id).values();
  const byHand = new Map(
    lines.flatMap(({ id, kindByHand }) => (kindByHand === undefined ? [] : [[id, kindByHand]])),
  );
  const withKinds = (clauses: readonly Clause[]): Clause[] =>
    clauses.map((clause) => ({
      ...clause,
      kind: byHand.has(clause.id) ? (byHand.get(clause.id) ?? null) : clause.kind,
      children: withKinds(clause.children),
    }));
  return withKinds(buildOutline(lines, () => ids.next().value ?? ""));
}

/** The label of a clause with the marker it was given: "C." after "B." is a letter, though it reads as a numeral. */
export function labelOf({ marker, label }: Pick<Clause, "marker" | "label">): Label | null {
  if (marker === "none") return null;
  const read = parseBareLabel(label);
  if (read?.marker === marker) return read;
  return { marker, label, ordinal: ordinalOf({ marker, label }), length: label.length + 1 };
}

function lineOf(clause: Clause): Line {
  const { id, marker, heading, text, table } = clause;
  const isTitle = marker === "none" && heading;
  return {
    id,
    label: labelOf(clause),
    text,
    table,
    ...(isTitle && { isTitle }),
  };
}

const flat = (clauses: readonly Clause[]): Clause[] =>
  clauses.flatMap((clause) => [clause, ...flat(clause.children)]);
