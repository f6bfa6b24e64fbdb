import { rememberingEach } from "@/lib/text/remembering";
import { clausesOf, linesOf } from "./lines";
import type { Cell, Clause, OfficialDocument, RichText, Run, Table } from "./model";
import { tidyRichText } from "./rich-text";

/**
 * The normal form of a document written by hand: words as `tidyRichText` leaves them, no blank paragraph before or
 * after the body, clauses standing where their labels put them. Ids stay. Tidying twice changes nothing more.
 */
export function tidyDocument(document: OfficialDocument): OfficialDocument {
  const paragraphs = (texts: readonly RichText[]) =>
    texts.map(tidyParagraph).filter((text) => text.length > 0);
  const lines = (words: readonly string[]) => words.map(tidyWords).filter((line) => line !== "");
  const { date, signature } = document;
  return {
    type: tidyWords(document.type),
    agency: lines(document.agency),
    national: lines(document.national),
    number: tidyOrNull(document.number),
    symbol: tidyWords(document.symbol),
    place: tidyOrNull(document.place),
    date: {
      day: tidyOrNull(date.day),
      month: tidyOrNull(date.month),
      year: tidyOrNull(date.year),
    },
    subject: tidyParagraph(document.subject),
    preamble: paragraphs(document.preamble),
    body: tidyClauses(document.body),
    closing: paragraphs(document.closing),
    recipients: lines(document.recipients),
    signature: { lines: lines(signature.lines), name: tidyWords(signature.name) },
    annexes: document.annexes.map(({ label, title, note, body }) => ({
      label: tidyWords(label),
      title: tidyWords(title),
      note: tidyWords(note),
      body: tidyClauses(body),
    })),
  };
}

const tidyClauses = (clauses: readonly Clause[]): Clause[] =>
  clausesOf(
    linesOf(clauses).map((line) => ({
      ...line,
      text: tidyParagraph(line.text),
      table: line.table && tidyTable(line.table),
    })),
  );

/** A line break has a place in the cells of a table only. Read once: of a paper being written a paragraph changes. */
const tidyParagraph: (text: RichText) => RichText = rememberingEach((text: RichText) =>
  tidyRichText(
    text.map(
      (run): Run =>
        "text" in run
          ? { ...run, text: run.text.replace(/\s/g, " ") }
          : { footnote: tidyFootnote(run.footnote) },
    ),
  ),
);

const tidyFootnote = (words: RichText) =>
  tidyParagraph(words).filter((run): run is Extract<Run, { text: string }> => "text" in run);

function tidyTable({ headerRows, rows }: Table): Table {
  const tidyCell = (cell: Cell): Cell =>
    "text" in cell ? { text: tidyRichText(cell.text) } : { merged: cell.merged };
  return { headerRows, rows: rows.map((row) => row.map(tidyCell)) };
}

const tidyWords = (words: string): string => words.normalize("NFC").replace(/\s+/g, " ").trim();

const tidyOrNull = (words: string | null): string | null => (words && tidyWords(words)) || null;
