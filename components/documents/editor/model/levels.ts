import type { Node as EditorNode } from "@tiptap/pm/model";
import type { Marker } from "@/lib/documents/model";
import type { Place } from "./numbering";
import type { LineAttributes } from "./schema";

/** A kind of label, with the number 1. */
export type Form = Pick<LineAttributes, "marker" | "label">;

/** The kinds of label from the highest down, as clauses of communes' papers stand under one another. */
export const forms: readonly Form[] = [
  { marker: "upper", label: "A." },
  { marker: "roman", label: "I." },
  { marker: "decimal", label: "1." },
  { marker: "nested", label: "1.1." },
  { marker: "letter", label: "a)" },
  { marker: "dash", label: "-" },
  { marker: "plus", label: "+" },
];
export const paragraphForm: Form = { marker: "none", label: "" };

const ranks: Record<Marker, number> = {
  part: 0,
  upper: 1,
  roman: 2,
  decimal: 3,
  nested: 4,
  letter: 5,
  star: 6,
  dash: 7,
  plus: 8,
  none: 9,
};

/** "1)" stands below "a)" where both are used. */
const rankOf = ({ marker, label }: Form) =>
  marker === "decimal" && label.endsWith(")") ? ranks.letter + 0.5 : ranks[marker];

/** The paper's blocks with their places, for asking who stands under whom. */
export type Outline = { blocks: readonly EditorNode[]; places: readonly (Place | null)[] };

export const attributesOf = (block: EditorNode | undefined): LineAttributes | null =>
  block?.type.name === "line" ? (block.attrs as LineAttributes) : null;

export const isClause = (block: EditorNode | undefined): boolean => {
  const line = attributesOf(block);
  return line !== null && (line.marker !== "none" || line.isTitle);
};

/** Index behind the last line that stands under a clause. */
export function subtreeEnd({ blocks, places }: Outline, index: number): number {
  const depth = places[index]?.depth;
  let end = index + 1;
  if (depth === undefined || !isClause(blocks[index])) return end;
  while ((places[end]?.depth ?? -1) > depth) end += 1;
  return end;
}

/** Clauses that stand right under one, -1 for the highest of the outline that `near` is in. */
export function childrenOf({ blocks, places }: Outline, parent: number): number[] {
  return [...places.keys()].filter(
    (index) => places[index]?.parent === parent && isClause(blocks[index]),
  );
}

/** The kind of label that a clause under this one gets: as those already there, as under its siblings, else the next. */
export function childForm(outline: Outline, parent: number): Form | null {
  const own = formAt(outline, childrenOf(outline, parent)[0]);
  if (own) return own;
  const line = attributesOf(outline.blocks[parent]);
  if (!line) return forms[1] ?? null;
  const siblings = childrenOf(outline, outline.places[parent]?.parent ?? -1);
  for (const sibling of siblings) {
    const isAlike = attributesOf(outline.blocks[sibling])?.marker === line.marker;
    const cousin = isAlike ? formAt(outline, childrenOf(outline, sibling)[0]) : null;
    if (cousin) return cousin;
  }
  return nextForm(line.isTitle ? { marker: "roman", label: "I." } : line, usesNested(outline));
}

const usesNested = ({ blocks }: Outline): boolean =>
  blocks.some((block) => attributesOf(block)?.marker === "nested");

function formAt({ blocks }: Outline, index: number | undefined): Form | null {
  const line = index === undefined ? null : attributesOf(blocks[index]);
  return line && line.marker !== "none" ? formOfLine(line) : null;
}

/** The form without a number written against the order. */
export function formOfLine({ marker, label, written }: LineAttributes): Form {
  if (!written || marker === "part") return { marker, label };
  const usual = forms.find((form) => form.marker === marker);
  return { marker, label: usual?.label ?? label };
}

function nextForm(form: Form, withNested: boolean): Form | null {
  if (form.marker === "part") {
    const wanted: Marker = /^điều/iu.test(form.label) ? "decimal" : "roman";
    return forms.find(({ marker }) => marker === wanted) ?? null;
  }
  return (
    forms.find(
      (candidate) =>
        rankOf(candidate) > rankOf(form) && (withNested || candidate.marker !== "nested"),
    ) ?? null
  );
}

/**
 * The forms of a clause and of all that stands under it when the clause takes another form: labels below it change
 * only where they must to stay below. Null when there is no lower kind left.
 */
export function formsBelow(outline: Outline, index: number, form: Form): Map<number, Form> | null {
  const given = new Map([[index, form]]);
  const withNested = usesNested(outline);
  for (let at = index + 1; at < subtreeEnd(outline, index); at += 1) {
    const line = attributesOf(outline.blocks[at]);
    if (!line || line.marker === "none") continue;
    const parent = outline.places[at]?.parent ?? -1;
    const above = given.get(parent);
    if (!above) continue;
    const own = formOfLine(line);
    const chosen = rankOf(own) > rankOf(above) ? own : nextForm(above, withNested);
    if (!chosen) return null;
    given.set(at, chosen);
  }
  return given;
}
