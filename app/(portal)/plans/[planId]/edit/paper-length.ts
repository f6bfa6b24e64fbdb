import { type OfficialDocument, plainText } from "@/lib/documents/model";
import { walkDocument } from "@/lib/documents/walk";

/** Of the text block of NĐ 30/2020 in 14 point type: what fits on a line and, with the gaps between paragraphs, a page. */
const charactersPerLine = 72;
const linesPerPage = 35;
/** The heading of the paper, and its foot, in lines of text. */
const headAndFootLines = 18;

export type PaperLength = { words: number; pages: number };

/** How many words a paper has, and about how many pages. Counted, not laid out: cheap enough to do while typing. */
export function paperLength(document: OfficialDocument): PaperLength {
  let words = 0;
  let lines = headAndFootLines;
  for (const paragraph of paragraphsOf(document)) {
    words += paragraph.match(/\S+/g)?.length ?? 0;
    lines += Math.ceil(paragraph.length / charactersPerLine) + 0.3;
  }
  return { words, pages: Math.max(1, Math.ceil(lines / linesPerPage)) };
}

function* paragraphsOf(document: OfficialDocument): Generator<string> {
  yield plainText(document.subject);
  for (const text of document.preamble) yield plainText(text);
  for (const { clause } of walkDocument(document)) {
    if (clause.table) {
      for (const row of clause.table.rows)
        yield row.map((cell) => ("text" in cell ? plainText(cell.text) : "")).join(" ");
    } else yield `${clause.label} ${plainText(clause.text)}`.trim();
  }
  for (const text of document.closing) yield plainText(text);
  yield* document.recipients;
}
