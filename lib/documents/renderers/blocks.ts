import { isLegalBasis } from "../legal-basis";
import { addresseeParts } from "../letter";
import { type Clause, plainText, type RichText } from "../model";
import { layOutTable, type TableLayout } from "./table-layout";

/**
 * How a paragraph is drawn: a legal basis, the power under which a decision is made ("QUYẾT ĐỊNH:"), whom a letter is
 * addressed to (one on the line of "Kính gửi:", several in a list below it), the centred title of a Phần or Chương, a
 * title on a line of its own, or plain text.
 */
type ParagraphStyle =
  | "basis"
  | "authority"
  | "addressee"
  | "addressees"
  | "listed-addressee"
  | "part"
  | "heading"
  | "text";

export type ParagraphBlock = {
  style: ParagraphStyle;
  clauseId: string | null;
  /** Kept as text: what is printed is what is read back (docs/decisions/0050). */
  label: string;
  isLabelBold: boolean;
  text: RichText;
  /** How deep a title stands among titles, from 0. */
  level: number;
  keepWithNext: boolean;
};

type TableBlock = { style: "table"; clauseId: string; table: TableLayout };

/** The text of a paper or of an annex: paragraphs and tables in reading order. */
export type Block = ParagraphBlock | TableBlock;

/** The paragraphs between the subject and the first clause. */
export function preambleBlocks(preamble: readonly RichText[]): ParagraphBlock[] {
  const addressees = addresseeParts(preamble.map(plainText));
  return preamble.map((text, index) => ({
    ...plainBlock(text),
    style: addressees[index] ?? preambleStyle(plainText(text)),
  }));
}

/** A paragraph that belongs to no clause. */
export function plainBlock(text: RichText): ParagraphBlock {
  return {
    style: "text",
    clauseId: null,
    label: "",
    isLabelBold: false,
    text,
    level: 0,
    keepWithNext: leadsOn(text),
  };
}

/** Clauses in reading order; tables are laid out over the given width. */
export function clauseBlocks(clauses: readonly Clause[], width: number, level = 0): Block[] {
  return clauses.flatMap((clause) => {
    const children = clauseBlocks(clause.children, width, clause.heading ? level + 1 : level);
    return isEmptyTable(clause) ? children : [clauseBlock(clause, width, level), ...children];
  });
}

/** No format can draw a table without cells. */
function isEmptyTable({ table }: Clause): boolean {
  return table?.rows.every((row) => row.length === 0) ?? false;
}

function clauseBlock(clause: Clause, width: number, level: number): Block {
  if (clause.table) {
    const table = layOutTable(clause.table, width);
    return { style: "table", clauseId: clause.id, table };
  }
  return {
    style: clauseStyle(clause),
    clauseId: clause.id,
    label: clause.label,
    isLabelBold: clause.heading || clause.marker === "part",
    text: clause.text,
    level,
    keepWithNext: clause.heading || leadsOn(clause.text) || announces(clause),
  };
}

/** "c) Đối với cá nhân": no title of a part, yet it opens what stands below it and must not end a page. */
function announces({ text, children }: Clause): boolean {
  const words = plainText(text);
  return children.length > 0 && words.length <= longestLeadIn && !/[.;,!?…]\W*$/u.test(words);
}

/** Phụ lục I, II.6.đ: Phần, Chương, Mục, Tiểu mục are centred, Điều is not. */
function clauseStyle({ marker, label, heading }: Clause): ParagraphStyle {
  if (marker === "part" && !/^điều/iu.test(label)) return "part";
  return heading ? "heading" : "text";
}

function preambleStyle(words: string): ParagraphStyle {
  if (isLegalBasis(words)) return "basis";
  return /\p{L}/u.test(words) && words === words.toUpperCase() ? "authority" : "text";
}

/** About three lines: a longer paragraph leaves too large a hole when it moves to the next page as a whole. */
const longestLeadIn = 240;

/** "… như sau:" does not end a page. */
function leadsOn(text: RichText): boolean {
  const words = plainText(text);
  return words.endsWith(":") && words.length <= longestLeadIn;
}
