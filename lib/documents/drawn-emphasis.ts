import { isLegalBasis } from "./legal-basis";
import { type Cell, type Clause, type OfficialDocument, plainText } from "./model";
import { withoutBold, withoutItalic } from "./rich-text";

/**
 * A document read from a file, without the emphasis that NĐ 30/2020 itself asks for: italics of legal bases, bold of
 * table headings. Those are drawn again by every renderer; kept as the author's own, they would pile up each time a
 * paper goes out to Word and comes back.
 */
export function withoutDrawnEmphasis(document: OfficialDocument): OfficialDocument {
  return {
    ...document,
    preamble: document.preamble.map((text) =>
      isLegalBasis(plainText(text)) ? withoutItalic(text) : text,
    ),
    body: document.body.map(inClause),
    annexes: document.annexes.map((annex) => ({ ...annex, body: annex.body.map(inClause) })),
  };
}

function inClause(clause: Clause): Clause {
  const { table } = clause;
  return {
    ...clause,
    table: table && {
      ...table,
      rows: table.rows.map((row, index) => (index < table.headerRows ? row.map(inCell) : row)),
    },
    children: clause.children.map(inClause),
  };
}

function inCell(cell: Cell): Cell {
  return "text" in cell ? { text: withoutBold(cell.text) } : cell;
}
