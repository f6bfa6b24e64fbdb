import { dateLine, numberLine } from "../header-lines";
import type { Annex, Cell, Clause, OfficialDocument, RichText, Table, TextRun } from "../model";
import { plainText } from "../model";
import { continuesSentence, type Item, looksLikeTitle } from "../structure/body";
import { closingStart } from "../structure/closing";
import { continuesSubject } from "../structure/header";
import { annexStart, isAuthorityLine, isRecipientsLine, isUpperCase } from "../structure/parts";
import { printInline } from "./inline";
import { parseBareLabel, parseLabel } from "./label";

/** The document in the outline notation (docs/outline.md). `parseOutline` gives it back. */
export function printOutline(document: OfficialDocument): string {
  const notes = new FootnoteList();
  const inline = (text: RichText) => printInline(text, notes.numberOf);
  const regions = [
    printHeader(document),
    [document.type, inline(document.subject)],
    printPreamble(document, inline),
    ...printBody(document, inline),
    document.recipients.length > 0
      ? ["Nơi nhận:", ...document.recipients.map((line) => `- ${line}`)]
      : [],
    [...document.signature.lines],
    [document.signature.name],
    ...document.annexes.flatMap((annex) => printAnnex(annex, inline)),
    notes.lines(),
  ];
  return `${regions
    .map((lines) => lines.filter((line) => line !== "").join("\n"))
    .filter((region) => region !== "")
    .join("\n\n")}\n`;
}

type Inline = (text: RichText) => string;

/** Footnotes in the order of their marks. */
class FootnoteList {
  private readonly notes: (readonly TextRun[])[] = [];
  readonly numberOf = (words: readonly TextRun[]): number => this.notes.push(words);
  readonly lines = (): string[] =>
    this.notes.map((words, index) => `[^${index + 1}]: ${printInline(words, () => 0)}`);
}

function printHeader(document: OfficialDocument): string[] {
  return [
    ...document.agency,
    ...document.national,
    numberLine(document) ?? "",
    dateLine(document) ?? "",
  ];
}

function printPreamble({ subject, preamble }: OfficialDocument, inline: Inline): string[] {
  return preamble.map((text, index) => {
    const previous = index > 0 ? paragraphItem(preamble[index - 1] ?? []) : null;
    const goesOn = index === 0 && continuesSubject(subject, { kind: "paragraph", text });
    return printParagraph(text, goesOn || mistakable(text, previous), inline);
  });
}

/** One region for each top-level clause, then the closing paragraphs. */
function printBody({ body, closing, preamble }: OfficialDocument, inline: Inline): string[][] {
  const items = body.flatMap(flatten);
  const last = preamble.at(-1);
  const regions = printClauses(body, last ? paragraphItem(last) : null, inline);
  if (closing.length === 0)
    return closingStart(items) < items.length ? [...regions, ["---"]] : regions;

  const closingItems = closing.map(paragraphItem);
  const isFound = closingStart([...items, ...closingItems]) === items.length;
  const lines = closing.map((text, index) => {
    const previous = closingItems[index - 1] ?? (isFound ? (items.at(-1) ?? null) : null);
    return printParagraph(text, mistakable(text, previous), inline);
  });
  return [...regions, isFound ? [] : ["---"], lines];
}

function printClauses(body: readonly Clause[], previous: Item | null, inline: Inline): string[][] {
  const numbersParts = body.some(({ marker }) => ["part", "upper", "roman"].includes(marker));
  let before = previous;
  return body.map((clause) =>
    withSubclauses(clause).flatMap((each) => {
      const item = clauseItem(each);
      const lines = printClause(each, before, numbersParts, inline);
      const afterTable = Boolean(before?.table && item.table);
      before = item;
      return afterTable ? [" ", ...lines] : lines;
    }),
  );
}

function printClause(
  clause: Clause,
  before: Item | null,
  numbersParts: boolean,
  inline: Inline,
): string[] {
  if (clause.table) return printTable(clause.table, inline);
  const words = plainText(clause.text);
  if (clause.marker !== "none") {
    const needsEscape =
      words.startsWith("\\") ||
      (clause.marker === "dash" && parseLabel(`- ${words}`)?.marker !== "dash");
    return [`${clause.label} ${needsEscape ? "\\" : ""}${inline(clause.text)}`.trimEnd()];
  }
  const isTitle = !numbersParts && !clause.heading && looksLikeTitle(clauseItem(clause));
  return [printParagraph(clause.text, isTitle || mistakable(clause.text, before), inline)];
}

/** Whether a plain paragraph would be read as something else: a label, half a sentence, a part of the ending. */
function mistakable(text: RichText, previous: Item | null): boolean {
  const words = plainText(text);
  return (
    parseLabel(words) !== null ||
    words.startsWith("\\") ||
    (previous !== null && continuesSentence(previous, paragraphItem(text))) ||
    isRecipientsLine(words) ||
    isAuthorityLine(words) ||
    annexStart(words) !== null ||
    /^(#{1,6}\s|>|\||\[\^|---$|[\s_=*–—-]+$)/.test(words)
  );
}

function printParagraph(text: RichText, needsEscape: boolean, inline: Inline): string {
  const line = inline(text);
  return needsEscape && !/^\\[*|\\[\]#>_`~<^]/.test(line) ? `\\${line}` : line;
}

const paragraphItem = (text: RichText): Item => ({ label: null, text, table: null });

function clauseItem({ label, text, table, heading, marker }: Clause): Item {
  const parsed = marker === "none" ? null : parseBareLabel(label);
  return { label: parsed, text, table, ...(marker === "none" && heading && { isTitle: true }) };
}

const withSubclauses = (clause: Clause): Clause[] => [
  clause,
  ...clause.children.flatMap(withSubclauses),
];
const flatten = (clause: Clause): Item[] => withSubclauses(clause).map(clauseItem);

function printTable({ headerRows, rows }: Table, inline: Inline): string[] {
  const lines = rows.map((row) => `| ${row.map((cell) => printCell(cell, inline)).join(" | ")} |`);
  const divider = `|${"---|".repeat(rows[0]?.length ?? 1)}`;
  return headerRows > 0 ? lines.toSpliced(headerRows, 0, divider) : lines;
}

function printCell(cell: Cell, inline: Inline): string {
  if ("merged" in cell) return cell.merged === "left" ? "<" : "^";
  const words = inline(cell.text);
  return words === "<" || words === "^" ? `\\${words}` : words;
}

function printAnnex({ label, title, note, body }: Annex, inline: Inline): string[][] {
  const isOneLine =
    label !== "" && title !== "" && (!isUpperCase(title) || parseLabel(title) !== null);
  const head = isOneLine ? [`${label}. ${title}`, note] : [label, title, note];
  const [first = [], ...rest] = printClauses(body, null, inline);
  const opening = first[0];
  const opensLikeTitle =
    opening !== undefined && note === "" && isUpperCase(opening) && !/^[\\|]/.test(opening);
  const safe = opensLikeTitle && !parseLabel(opening) ? [`\\${opening}`, ...first.slice(1)] : first;
  return [head, safe, ...rest];
}
