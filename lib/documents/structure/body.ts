import type { Clause, Marker, RichText, Table } from "../model";
import { plainText } from "../model";
import { type Label, parseBareLabel, parseLabel } from "../outline/label";
import type { SourceBlock, SourceParagraph, SourceTable } from "../readers/source";
import { dropCharacters, isAllBold, joinRichText, tidyRichText, withoutBold } from "../rich-text";
import { sectionKindOf } from "../section-kind";
import { isUpperCase, paragraphsOfCell } from "./parts";

/** A paragraph or table of the body, before it has its place in the outline. */
export type Item = {
  label: Label | null;
  text: RichText;
  table: Table | null;
  /** An unnumbered title in capitals, in a paper that numbers none of its parts. */
  isTitle?: boolean;
  /** `---` stands before it. */
  afterSeparator?: boolean;
  isPlain?: boolean;
};

/** Blocks → items: labels recognised, sentences cut by a page break put together again. */
export function readItems(blocks: readonly SourceBlock[]): Item[] {
  const items: Item[] = [];
  let afterSeparator = false;
  for (const block of blocks) {
    if (block.kind === "separator") {
      afterSeparator = true;
      continue;
    }
    const item = block.kind === "table" ? tableItem(block) : paragraphItem(block, items.at(-1));
    if (!item) continue;
    const last = items.at(-1);
    if (last && !afterSeparator && continuesSentence(last, item)) {
      items[items.length - 1] = { ...last, text: joinRichText(last.text, item.text) };
      continue;
    }
    items.push(afterSeparator ? { ...item, afterSeparator } : item);
    afterSeparator = false;
  }
  return withTitles(items);
}

function paragraphItem(paragraph: SourceParagraph, previous: Item | undefined): Item | null {
  const text = tidyRichText(paragraph.text);
  if (isDrawnLine(text)) return null;
  if (paragraph.label) {
    const label = parseBareLabel(paragraph.label);
    const typed = parseLabel(plainText(text));
    // A list item of Word whose number was typed once more: "- a) …".
    if (label?.marker === "dash" && typed && typed.marker !== "dash" && !paragraph.plain)
      return { label: typed, text: dropCharacters(text, typed.length), table: null };
    if (label) return { label, text, table: null };
    return { label: null, text: joinRichText([{ text: paragraph.label }], text), table: null };
  }
  if (paragraph.plain) return { label: null, text, table: null, isPlain: true };
  const label = parseLabel(plainText(text));
  if (label && isLabelHere(label, plainText(text), previous))
    return { label, text: dropCharacters(text, label.length), table: null };
  return { label: null, text, table: null };
}

/** Nothing, or a line drawn with signs: "____", "* * *". */
const isDrawnLine = (text: RichText) =>
  text.every((run) => "text" in run) && /^[\s_=*–—-]*$/.test(plainText(text));

/** A cut sentence may go on with what looks like a label: "… nhiệm kỳ 2020 -" / "2025.". */
function isLabelHere(label: Label, words: string, previous: Item | undefined): boolean {
  if (!previous || label.marker === "part" || label.marker === "roman") return true;
  const rest = words.slice(label.length);
  return !(
    isCut(previous) &&
    /^\p{Ll}/u.test(rest) &&
    label.marker !== "dash" &&
    label.ordinal > 31
  );
}

function tableItem(table: SourceTable): Item {
  const rows = table.rows.map((row) =>
    row.map((cell) => {
      if ("merged" in cell) return cell;
      const lines = paragraphsOfCell(cell).map((paragraph) =>
        joinRichText(paragraph.label ? [{ text: paragraph.label }] : [], paragraph.text),
      );
      const text = lines
        .filter((line) => line.length > 0)
        .flatMap((line, index) => (index > 0 ? [{ text: "\n" }, ...line] : line));
      return { text: tidyRichText(text) };
    }),
  );
  return { label: null, text: [], table: { headerRows: table.headerRows, rows } };
}

/** Words that cannot end a sentence. */
const needsMore =
  /[,(]$|(?:^|\s)(và|hoặc|của|các|những|cho|với|trong|tại|theo|từ|đến|là|về|do|để|bằng|trên|được|phải|không|số|ngày|tháng|năm)$/u;

/** A paragraph that stops in the middle of a sentence, as at the foot of a page. */
function isCut({ text, table }: Item): boolean {
  const words = plainText(text);
  return (
    !table && words.length >= 30 && !/[.;:!?…][”"’')\]*]*$/u.test(words) && !isUpperCase(words)
  );
}

/** Whether an item is the second half of a sentence that a page break cut in two. */
export function continuesSentence(last: Item, item: Item): boolean {
  if (item.label || item.table || item.isPlain || !isCut(last)) return false;
  const words = plainText(item.text);
  if (/^[(“"]?\p{Ll}/u.test(words)) return true;
  return needsMore.test(plainText(last.text)) && !isUpperCase(words);
}

/** Papers that number no part may still have titles in capitals: each opens a part. */
function withTitles(items: readonly Item[]): Item[] {
  const numbersParts = items.some(
    ({ label }) => label && ["part", "upper", "roman"].includes(label.marker),
  );
  if (numbersParts) return [...items];
  return items.map((item) => (looksLikeTitle(item) ? { ...item, isTitle: true } : item));
}

/** A line in capitals that names a part of a plan, without a number. */
export function looksLikeTitle({ label, table, isPlain, text }: Item): boolean {
  const words = plainText(text);
  if (label || table || isPlain || words.length >= 150) return false;
  return isUpperCase(words) && sectionKindOf(words) !== null;
}

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

type Node = {
  item: Item;
  label: Label | null;
  rank: number;
  children: Node[];
};

/**
 * Items → outline. A clause stands under the nearest clause above it whose kind of label ranks higher
 * (I. 1. 1.1. a) - +); a paragraph or table belongs to the clause right above it.
 */
export function buildOutline(items: readonly Item[], nextId: () => string): Clause[] {
  const root: Node = { item: blankItem, label: null, rank: -1, children: [] };
  const open: Node[] = [root];
  const top = () => open.at(-1) ?? root;
  const plainDecimals = () =>
    open.some(({ item }) => item.label?.marker === "decimal" && !item.label.inBrackets);

  for (const item of items) {
    const label = item.label && !plainDecimals() ? withoutBrackets(item.label) : item.label;
    const resolved = label && asUpperLetter(label, open);
    const rank = resolved ? rankFor(resolved, open) : item.isTitle ? ranks.roman : null;
    if (rank !== null) while (top().rank >= rank) open.pop();
    const node: Node = {
      item,
      label: resolved,
      rank: rank ?? Number.POSITIVE_INFINITY,
      children: [],
    };
    top().children.push(node);
    if (rank !== null) open.push(node);
  }
  return root.children.map((node) => toClause(node, nextId));
}

const blankItem: Item = { label: null, text: [], table: null };

/** "1)" is "1." where no "1." stands above it. */
function withoutBrackets(label: Label): Label {
  const { inBrackets, ...rest } = label;
  return inBrackets ? { ...rest, label: label.label.replace(")", ".") } : label;
}

/** After "B." comes the letter "C.", not the numeral 100; "I." after "H." is not the numeral one. */
function asUpperLetter(label: Label, open: readonly Node[]): Label {
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
function rankFor(label: Label, open: readonly Node[]): number {
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

function toClause({ item, label, children }: Node, nextId: () => string): Clause {
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

/** A title stands on a line of its own: always for parts, for numbers when it is short, no sentence, and opens something. */
function isHeading(marker: Marker, text: RichText, hasChildren: boolean): boolean {
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
