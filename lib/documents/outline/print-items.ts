import type { Cell, Clause, RichText, Table } from "../model";
import { plainText } from "../model";
import { inBold } from "../rich-text";
import { continuesSentence, isHalfSentence } from "../structure/cut-sentences";
import type { Item } from "../structure/items";
import { annexStart, isAuthorityLine, isRecipientsLine, isUpperCase } from "../structure/parts";
import { hasLabel, looksLikeTitle } from "../structure/titles";
import { parseBareLabel, parseLabel } from "./label";

/** Writes a paragraph's words; the caller counts the footnotes. */
export type Inline = (text: RichText) => string;

/** An item of plain words. */
export const paragraphItem = (text: RichText): Item => ({ label: null, text, table: null });

/** A clause and all below it, as the lines that the reader will meet. */
export function itemsOf({ marker, label, text, table, heading, children }: Clause): Item[] {
  const isTitle = marker === "none" && heading;
  const item = {
    label: marker === "none" ? null : parseBareLabel(label),
    // A title without a number is told by its capitals or its bold.
    text: isTitle && !isUpperCase(plainText(text)) ? inBold(text) : text,
    table,
  };
  return [isTitle ? { ...item, isTitle } : item, ...children.flatMap(itemsOf)];
}

/**
 * Marks as plain the paragraphs that the reader would take for something else. The items are new, to be changed
 * further.
 */
export function guardItems(items: readonly Item[]): Item[] {
  const numbersParts = hasLabel(items, ["part", "upper", "roman"]);
  return items.map((item, index) => {
    const isTitle = !numbersParts && !item.isTitle && looksLikeTitle(item);
    const isPlain = isTitle || isMistakable(item, items[index - 1]);
    return { ...item, ...(isPlain && { isPlain }) };
  });
}

/** Whether a plain paragraph looks like a label, half a sentence or a part of the ending. */
function isMistakable(item: Item, previous: Item | undefined): boolean {
  if (item.table) return false;
  const words = plainText(item.text);
  if (item.label)
    return (
      item.label.marker === "dash" &&
      (parseLabel(`- ${words}`)?.marker !== "dash" || isHalfSentence(item.label, words, previous))
    );
  if (item.isTitle) return false;
  return (
    parseLabel(words) !== null ||
    (previous !== undefined && continuesSentence(previous, item)) ||
    isRecipientsLine(words) ||
    isAuthorityLine(words) ||
    annexStart(words) !== null ||
    /^[\s_=*–—-]*$/.test(words)
  );
}

/** One line for each paragraph, one for each row of a table. */
export function printItems(items: readonly Item[], inline: Inline): string[] {
  return items.flatMap((item, index) => {
    // A line of its own keeps two tables apart.
    if (item.table)
      return [...(items[index - 1]?.table ? [" "] : []), ...printTable(item.table, inline)];
    const words = inline(item.text);
    const needsEscape = item.isPlain || (!item.label && /^\[\^\d+\]:/.test(words));
    const escaped = needsEscape ? `\\ ${words}` : words;
    return [item.label ? `${item.label.label} ${escaped}`.trimEnd() : escaped];
  });
}

/** A line for each row, and one below the headings. */
export function printTable({ headerRows, rows }: Table, inline: Inline): string[] {
  const lines = rows.map((row) => `| ${row.map((cell) => printCell(cell, inline)).join(" | ")} |`);
  const divider = `|${"---|".repeat(rows[0]?.length ?? 1)}`;
  return headerRows > 0 ? lines.toSpliced(headerRows, 0, divider) : lines;
}

function printCell(cell: Cell, inline: Inline): string {
  if ("merged" in cell) return cell.merged === "left" ? "<" : "^";
  const words = inline(cell.text);
  return /^(<|\^|:?-{3,}:?)$/.test(words) ? `\\${words}` : words;
}
