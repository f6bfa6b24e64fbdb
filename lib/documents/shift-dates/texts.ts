import {
  type Annex,
  type Clause,
  type OfficialDocument,
  plainText,
  type RichText,
  richText,
  type Table,
} from "../model";

/** Where a piece of running text stands: "subject", "preamble:0", "clause:c12", "cell:c12:0:3", "annex-title:0". */
export type TextKey = string;

type Change = (text: RichText, key: TextKey, clauseId: string | null) => RichText;

/** The same document with each piece of its running text, in reading order, exchanged for what `change` gives. */
export function mapTexts(document: OfficialDocument, change: Change): OfficialDocument {
  return {
    ...document,
    subject: change(document.subject, "subject", null),
    preamble: document.preamble.map((text, index) => change(text, `preamble:${index}`, null)),
    body: mapClauses(document.body, change),
    closing: document.closing.map((text, index) => change(text, `closing:${index}`, null)),
    annexes: document.annexes.map((annex, index) => mapAnnex(annex, index, change)),
  };
}

function mapAnnex(annex: Annex, index: number, change: Change): Annex {
  const title = plainText(change(richText(annex.title), `annex-title:${index}`, null));
  return { ...annex, title, body: mapClauses(annex.body, change) };
}

function mapClauses(clauses: readonly Clause[], change: Change): Clause[] {
  return clauses.map((clause) => ({
    ...clause,
    text: change(clause.text, `clause:${clause.id}`, clause.id),
    table: clause.table && mapTable(clause.table, clause.id, change),
    children: mapClauses(clause.children, change),
  }));
}

function mapTable(table: Table, id: string, change: Change): Table {
  return {
    ...table,
    rows: table.rows.map((row, r) =>
      row.map((cell, c) =>
        "text" in cell ? { text: change(cell.text, `cell:${id}:${r}:${c}`, id) } : cell,
      ),
    ),
  };
}
