import { ordinalOf, patternOf, relabel } from "@/lib/documents/checks/lists";
import { underParent } from "@/lib/documents/checks/renumber";
import { labelOf } from "@/lib/documents/lines";
import type { Marker, RichText, Table } from "@/lib/documents/model";
import {
  type OutlineNode,
  resolveBrackets,
  startOutline,
} from "@/lib/documents/structure/build-outline";

/** What says where a line stands. Of its words only those of a title without a number count. */
type NumberedLine = {
  marker: Marker;
  label: string;
  written: boolean;
  isTitle: boolean;
  text: RichText;
  table?: Table | null;
};

export type Place = {
  /** As shown: "3.", "a)", "" for a paragraph. */
  label: string;
  /** 0 for the highest clauses. */
  depth: number;
  /** Index of the line it stands under, -1 for none. */
  parent: number;
  hasChildren: boolean;
};

/** Numbers lines from top to bottom: each goes on from its sibling above, but for those written against the order. */
export function startNumbering() {
  const outline = startOutline();
  const indexes = new Map<OutlineNode, number>();
  const places: Place[] = [];
  let articles = 0;

  /** The label that goes on from what stands above. */
  function nextLabel(marker: Marker, form: string): string {
    const label = read({ marker, label: form });
    if (!label) return "";
    const resolved = resolveBrackets(label, outline.open);
    if (isArticle(resolved)) return relabel(resolved, articles + 1);
    const previous = outline.open.findLast(({ label: above }) => isSameCount(above, resolved));
    if (!previous?.label) return underOpen(relabel(resolved, 1), marker);
    return underOpen(relabel(previous.label, ordinalOf(previous.label) + 1), marker);
  }

  function underOpen(label: string, marker: Marker): string {
    if (marker !== "nested") return label;
    const parent = outline.open.findLast(({ label: above }) => standsAbove(above, label));
    return parent?.label ? underParent(label, parent.label) : label;
  }

  function add({ marker, label, written, isTitle, text, table = null }: NumberedLine): Place {
    const shown = written ? label : nextLabel(marker, label);
    const item = { label: read({ marker, label: shown }), text, table };
    const node = outline.place(isTitle ? { ...item, isTitle } : item);
    if (node.label && isArticle(node.label)) articles = ordinalOf(node.label);
    const isOpen = outline.open.at(-1) === node;
    const above = outline.open.at(isOpen ? -2 : -1);
    const parent = above ? (indexes.get(above) ?? -1) : -1;
    const place = {
      label: node.label?.label ?? "",
      depth: outline.open.length - (isOpen ? 2 : 1),
      parent,
      hasChildren: false,
    };
    const parentPlace = places[parent];
    if (parentPlace) parentPlace.hasChildren = true;
    indexes.set(node, places.length);
    places.push(place);
    return place;
  }

  return { add, nextLabel, places: places as readonly Place[] };
}

/** Papers say the same few labels again and again, and all are read after each new line. */
const known = new Map<string, ReturnType<typeof labelOf>>();

function read({ marker, label }: Written): ReturnType<typeof labelOf> {
  const key = `${marker} ${label}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = labelOf({ marker, label });
  if (known.size > 2000) known.clear();
  known.set(key, made);
  return made;
}

/** Places of all lines of one outline. */
export function numberLines(lines: readonly NumberedLine[]): readonly Place[] {
  const numbering = startNumbering();
  for (const line of lines) numbering.add(line);
  return numbering.places;
}

/** The form of a label: its first number. */
export const formOf = (marker: Marker, label: string): string =>
  marker === "none" ? "" : relabel({ marker, label }, 1);

type Written = { marker: Marker; label: string };

const isArticle = ({ marker, label }: Written) => marker === "part" && /^điều\s/iu.test(label);

function isSameCount(above: Written | null, label: Written): boolean {
  if (above?.marker !== label.marker) return false;
  if (label.marker === "nested") return dots(above.label) === dots(label.label);
  return patternOf(above) === patternOf(label);
}

const dots = (label: string) => label.split(".").length;

const isAboveNested: ReadonlySet<Marker> = new Set(["part", "upper", "roman", "decimal"]);

function standsAbove(above: Written | null, nested: string): boolean {
  if (!above) return false;
  return (
    isAboveNested.has(above.marker) ||
    (above.marker === "nested" && dots(above.label) < dots(nested))
  );
}
