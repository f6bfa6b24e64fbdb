import type { TextRun } from "../model";
import { type FootnoteWords, parseInline } from "../outline/inline";
import { parseLabel } from "../outline/label";
import { annexStart } from "../structure/parts";
import { withoutPageFurniture } from "./page-furniture";
import type { SourceBlock, SourceCell, SourceParagraph } from "./source";
import { splitColumns } from "./two-columns";

/**
 * Reads outline text (docs/outline.md) and the plain text that people and converters make of a paper: markdown
 * marks, lines wrapped by hand, two columns made with tabs or spaces.
 */
export function readText(text: string): SourceBlock[] {
  const { lines, footnotes } = takeFootnotes(text);
  return readLines(lines, footnotes);
}

/** The same for lines whose footnotes have been taken out. */
export function readLines(lines: readonly string[], footnotes: FootnoteWords): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let rows: string[] = [];
  let tight = false;
  let isBelowRecipients = false;
  for (const line of joinWrappedLines(withoutPageFurniture(lines))) {
    if (isTableRow(line)) {
      rows.push(line);
      continue;
    }
    if (rows.length > 0) blocks.push(readTable(rows, footnotes));
    rows = [];
    if (line.trim() === "") {
      tight = false;
      continue;
    }
    if (opensRecipients.test(line)) isBelowRecipients = true;
    if (annexStart(line.trim())) isBelowRecipients = false;
    const columns = splitColumns(line, isBelowRecipients);
    if (line.trim() === "---") blocks.push({ kind: "separator" });
    else if (columns) blocks.push(readColumns(columns, footnotes));
    else if (!isRule(line)) blocks.push(readParagraph(line, tight, footnotes));
    tight = true;
  }
  if (rows.length > 0) blocks.push(readTable(rows, footnotes));
  return blocks;
}

function splitLines(text: string): string[] {
  return text
    .normalize("NFC")
    .replace(/\r\n?|\u2028|\u2029|\v/g, "\n")
    .replace(/\f/g, "\n\n")
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "")
    .split("\n")
    .flatMap(withoutHtml);
}

/** "<br>" and "&nbsp;", which converters to markdown leave in cells and titles. */
function withoutHtml(line: string): string[] {
  const spaced = line.replace(/(?<!\\)&nbsp;/g, " ");
  const lineEnd = /(?<!\\)<br\s*\/?>/giu;
  return isTableRow(line) ? [spaced.replace(lineEnd, "⏎")] : spaced.split(lineEnd);
}

/** A text's lines, and the footnotes written among them as `[^1]: …`. */
export function takeFootnotes(text: string): { lines: string[]; footnotes: FootnoteWords } {
  const footnotes = new Map<string, readonly TextRun[]>();
  const kept = splitLines(text).filter((line) => {
    const note = /^\[\^([^\]\s]{1,40})\]:\s*(.*)$/.exec(line);
    if (note?.[1] === undefined) return true;
    const runs = parseInline(note[2] ?? "").filter((run) => "text" in run);
    footnotes.set(note[1], runs);
    return false;
  });
  return { lines: kept, footnotes };
}

/** In the table of recipients and signature a converter leaves lines as "**TM. UBND** **CHỦ TỊCH**". */
const endOfLine = /⏎|(?<=\*\*)\s+(?=\*\*)/u;

const opensRecipients = /^[\s*_]*Nơi\s+nhận\s*:/iu;

/** A line drawn with signs: "____", "* * *". */
const isRule = (line: string) => /^[\s_=*–—-]+$/.test(line);

function readColumns(columns: readonly string[], footnotes: FootnoteWords): SourceBlock {
  const cells = columns.map((words) => ({ paragraphs: [readParagraph(words, false, footnotes)] }));
  return { kind: "table", headerRows: 0, rows: [cells] };
}

function readParagraph(line: string, tight: boolean, footnotes: FootnoteWords): SourceParagraph {
  const escaped = /^(-\s+)?\\\s(.*)$/.exec(line);
  return {
    kind: "paragraph",
    text: parseInline(escaped ? (escaped[2] ?? "") : withoutResidue(line), footnotes),
    ...(tight && { tight }),
    ...(escaped && { plain: true }),
    ...(escaped?.[1] && { label: "-" }),
  };
}

/** Markdown's own signs at the start of a line: "## ", "> ". */
function withoutResidue(line: string): string {
  return line
    .trim()
    .replace(/^(?:>\s*)+/, "")
    .replace(/^#{1,6}\s+/, "");
}

const isTableRow = (line: string) => /^\s*\|.*\|\s*$/.test(line);

function readTable(lines: readonly string[], footnotes: FootnoteWords): SourceBlock {
  const isDivider = (line: string) => /^\s*\|(?:\s*:?-{3,}:?\s*\|)+\s*$/.test(line);
  const divider = lines.findIndex(isDivider);
  const rows = lines.filter((line) => !isDivider(line)).map((line) => readRow(line, footnotes));
  const width = Math.max(...rows.map((row) => row.length));
  const blank: SourceCell = { paragraphs: [] };
  return {
    kind: "table",
    headerRows: Math.max(divider, 0),
    rows: rows.map((row) => [...row, ...Array(width - row.length).fill(blank)]),
  };
}

function readRow(line: string, footnotes: FootnoteWords): SourceCell[] {
  const inner = line.trim().slice(1, -1);
  const isEnding = opensRecipients.test(inner.trim());
  return inner.split(/(?<!(?<!\\)\\)\|/).map((cell): SourceCell => {
    if (cell.trim() === "<") return { merged: "left" };
    if (cell.trim() === "^") return { merged: "up" };
    const paragraphs = cell.split(isEnding ? endOfLine : "⏎").map((words) => ({
      kind: "paragraph" as const,
      text: parseInline(words.trim(), footnotes),
    }));
    return { paragraphs: paragraphs.filter(({ text }) => text.length > 0) };
  });
}

/**
 * Lines wrapped by hand at one width are put together again. A text counts as wrapped when most lines that have
 * another right below them are about equally long and end in the middle of a sentence.
 */
function joinWrappedLines(lines: readonly string[]): string[] {
  const continued = lines.filter((line, index) => line.trim() && lines[index + 1]?.trim());
  const width = Math.max(0, ...continued.map((line) => line.length));
  const full = continued.filter((line) => line.length > width * 0.75 && !/[.;:!?]\W*$/.test(line));
  if (width > 130 || full.length < 8 || full.length < continued.length * 0.5) return [...lines];

  const joined: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const isWhole = isTableRow(line) || /\S(?:\t| {3,})\S/.test(line);
    const continues: boolean = isOpen && line.trim() !== "" && !isWhole && !parseLabel(line.trim());
    if (continues) joined[joined.length - 1] += ` ${line.trim()}`;
    else joined.push(line);
    isOpen = line.trim() !== "" && !isWhole && line.length > width * 0.75;
  }
  return joined;
}
