import type { Line } from "../lines";
import type { RichText, TextRun } from "../model";
import { printInline } from "../outline/inline";
import { printItems } from "../outline/print-items";

/** Lines as outline text for a person to compare, each footnote's words below them. */
export function printPlace(lines: readonly Pick<Line, "label" | "text" | "table">[]): string {
  const notes: (readonly TextRun[])[] = [];
  const inline = (text: RichText) => printInline(text, (words) => notes.push(words));
  const printed = printItems(lines, inline);
  const footnotes = notes.map((words, index) => `[^${index + 1}]: ${printInline(words, () => 0)}`);
  return [...printed, ...footnotes].join("\n");
}

/** A paragraph without a label as outline text. */
export const printParagraph = (text: RichText): string =>
  text.length === 0 ? "" : printPlace([{ label: null, text, table: null }]);
