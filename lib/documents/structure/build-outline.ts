import type { Clause, Marker, RichText } from "../model";
import { plainText } from "../model";
import type { Label } from "../outline/label";
import { isAllBold, withoutBold } from "../rich-text";
import { sectionKindOf } from "../section-kind";
import type { Item } from "./items";
import { isUpperCase } from "./parts";

const ranks: Record<Exclude<Marker, "none">, number> = {
  part: 0,
  upper: 4,
  roman: 5,
  decimal: 6,
  nested: 7,
  letter: 20,
  star: 30,
  dash: 40,
  plus: 50,
};

const partRanks: Record<string, number> = { phần: 0, chương: 1, mục: 2, "tiểu mục": 3, điều: 5.5 };

function rankOf({ marker, label, inBrackets }: Label): number {
  if (marker === "part") return partRanks[label.toLowerCase().replace(/\s\S+$/, "")] ?? 0;
  if (marker === "nested") return ranks.nested + label.split(".").length;
  return inBrackets ? ranks.letter + 1 : ranks[marker];
}

/** Titles without numbers: those in capitals stand above those in small letters, all above numbers. */
const titleRank = ({ text }: Item) => ranks.roman + (isUpperCase(plainText(text)) ? 0 : 0.3);

/** A line of an outline in its place. */
export type OutlineNode = {
  item: Item;
  label: Label | null;
  rank: number;
  children: OutlineNode[];
};

/**
 * Items → outline. A clause stands under the nearest clause above it whose kind of label ranks higher
 * (I. 1. 1.1. a) - +); a paragraph or table belongs to the clause right above it.
 */
export function buildOutline(items: readonly Item[], nextId: () => string): Clause[] {
  const outline = startOutline();
  for (const item of items) outline.place(item);
  return outline.root.children.map((node) => toClause(node, nextId));
}

/** An outline that is given its lines one by one; `open` is the way from the root down to the last clause. */
export function startOutline() {
  const root: OutlineNode = { item: blankItem, label: null, rank: -1, children: [] };
  const open: OutlineNode[] = [root];
  const top = () => open.at(-1) ?? root;

  function place(item: Item): OutlineNode {
    const label = item.label && resolveBrackets(item.label, open);
    const resolved = label && asUpperLetter(label, open);
    const rank = resolved ? rankFor(resolved, open) : item.isTitle ? titleRank(item) : null;
    if (rank !== null) while (top().rank >= rank) open.pop();
    const node: OutlineNode = {
      item,
      label: resolved,
      rank: rank ?? Number.POSITIVE_INFINITY,
      children: [],
    };
    top().children.push(node);
    if (rank !== null) open.push(node);
    return node;
  }

  return { root, open: open as readonly OutlineNode[], place };
}

const blankItem: Item = { label: null, text: [], table: null };

/** "1)" is "1." where no "1." stands above it. */
export function resolveBrackets(label: Label, open: readonly OutlineNode[]): Label {
  if (!label.inBrackets) return label;
  const { inBrackets: _, ...rest } = label;
  const hasPlain = open.some(
    ({ item }) => item.label?.marker === "decimal" && !item.label.inBrackets,
  );
  return hasPlain ? label : { ...rest, label: label.label.replace(")", ".") };
}

/** After "B." comes the letter "C.", not the numeral 100; "I." after "H." is not the numeral one. */
function asUpperLetter(label: Label, open: readonly OutlineNode[]): Label {
  if (label.marker !== "roman" || label.label.length !== 2) return label;
  const hasRoman = open.some((node) => node.label?.marker === "roman");
  const upper = open.find((node) => node.label?.marker === "upper")?.label;
  const ordinal = "ABCDĐEGHIKLMNOPQRSTUVXY".indexOf(label.label.charAt(0)) + 1;
  const follows = upper && !hasRoman && ordinal === upper.ordinal + 1;
  return follows ? { ...label, marker: "upper", ordinal } : label;
}

/**
 * The rank of a label where it stands: a list already open goes on; numbers that begin again under a point, in a
 * part that numbers its points a) b) directly, form a list under that point.
 */
function rankFor(label: Label, open: readonly OutlineNode[]): number {
  if (label.marker !== "decimal" || label.inBrackets) return rankOf(label);
  const running = open.findLast(
    (node) =>
      node.label?.marker === "decimal" &&
      !node.label.inBrackets &&
      node.label.ordinal < label.ordinal,
  );
  if (running) return running.rank;
  const point = open.findLast((node) => node.label?.marker === "letter");
  const hasDecimal = open.some((node) => node.label?.marker === "decimal");
  return point && !hasDecimal && label.ordinal === 1 ? point.rank + 0.5 : rankOf(label);
}

function toClause({ item, label, children }: OutlineNode, nextId: () => string): Clause {
  const id = nextId();
  const marker = label?.marker ?? "none";
  const heading = item.isTitle === true || isHeading(marker, item.text, children.length > 0);
  const words = plainText(item.text);
  return {
    id,
    marker,
    label: label?.label ?? "",
    kind: heading || countedMarkers.has(marker) ? kindOf(words, heading) : null,
    heading,
    text: heading ? withoutBold(item.text) : item.text,
    table: item.table,
    children: children.map((child) => toClause(child, nextId)),
  };
}

const countedMarkers = new Set<Marker>(["decimal", "nested", "letter"]);

/**
 * A title stands on a line of its own: always for parts, for numbers when it is short, no sentence, and opens
 * something.
 */
export function isHeading(marker: Marker, text: RichText, hasChildren: boolean): boolean {
  if (marker === "part" || marker === "upper" || marker === "roman") return true;
  if (marker !== "decimal" && marker !== "nested") return false;
  const words = plainText(text);
  const isShort = words.length <= 150 && !/[.;:,!?]$/.test(words);
  return hasChildren && (isShort || isAllBold(text));
}

/** Only the words of a title, or of a sentence up to its colon ("Thời gian: Từ nay …"), say what a part is about. */
function kindOf(words: string, heading: boolean) {
  if (heading) return sectionKindOf(words);
  const lead = /^([^:.;]{3,60}):/.exec(words)?.[1];
  return lead ? sectionKindOf(lead) : null;
}
