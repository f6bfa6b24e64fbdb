import { type OfficialDocument, plainText, type Table } from "../model";
import { walkDocument } from "../walk";
import { foldKeepingPlaces } from "./passages";

/** A table of the body or of an annex, in words; a covered cell repeats the one that covers it. */
export type WordTable = {
  clauseId: string;
  label: string;
  /** For each column the words of its heading cells, folded, joined from top to bottom. */
  headings: readonly string[];
  rows: readonly (readonly string[])[];
};

/** All tables of a document, in reading order. */
export function tablesOf(document: OfficialDocument): WordTable[] {
  return [...walkDocument(document)].flatMap(({ clause, path }) =>
    clause.table ? [{ clauseId: clause.id, label: path, ...wordsOf(clause.table) }] : [],
  );
}

/** The first column whose heading fits, or null. */
export function columnOf({ headings }: WordTable, pattern: RegExp): number | null {
  const column = headings.findIndex((heading) => pattern.test(heading));
  return column === -1 ? null : column;
}

function wordsOf({ rows, headerRows }: Table): Pick<WordTable, "headings" | "rows"> {
  const words: string[][] = [];
  for (const row of rows) {
    const line: string[] = [];
    for (const [column, cell] of row.entries()) {
      if ("text" in cell) line.push(plainText(cell.text));
      else line.push((cell.merged === "left" ? line.at(-1) : words.at(-1)?.[column]) ?? "");
    }
    words.push(line);
  }
  // A table without marked heading rows still has one, its first.
  const heading = words.slice(0, Math.max(1, headerRows));
  const width = Math.max(0, ...words.map(({ length }) => length));
  const headings = Array.from({ length: width }, (_, column) =>
    foldKeepingPlaces([...new Set(heading.map((line) => line[column] ?? ""))].join(" ")),
  );
  return { headings, rows: words.slice(heading.length) };
}
