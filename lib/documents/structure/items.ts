import type { RichText, Table } from "../model";
import { plainText } from "../model";
import { type Label, parseBareLabel, parseLabel } from "../outline/label";
import type { SourceBlock, SourceParagraph, SourceTable } from "../readers/source";
import { dropCharacters, joinRichText, tidyRichText } from "../rich-text";
import { continuesSentence, isHalfSentence } from "./cut-sentences";
import { paragraphsOfCell } from "./parts";
import { withTitles } from "./titles";

/** A paragraph or table of the body, before it has its place in the outline. */
export type Item = {
  label: Label | null;
  text: RichText;
  table: Table | null;
  /** A title without a number, in a paper that numbers none of its parts. */
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
  return withTitles(withOneBullet(items));
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
  if (label && !isHalfSentence(label, plainText(text).slice(label.length), previous))
    return { label, text: dropCharacters(text, label.length), table: null };
  return { label: null, text, table: null };
}

/** Nothing, or a line drawn with signs: "____", "* * *". */
const isDrawnLine = (text: RichText) =>
  text.every((run) => "text" in run) && /^[\s_=*–—-]*$/.test(plainText(text));

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

/** Where "*" is the only bullet it is markdown's dash; beside dashes it stands above them. */
function withOneBullet(items: readonly Item[]): readonly Item[] {
  if (items.some(({ label }) => label?.marker === "dash")) return items;
  return items.map((item) =>
    item.label?.marker === "star"
      ? { ...item, label: { ...item.label, marker: "dash", label: "-" } }
      : item,
  );
}
