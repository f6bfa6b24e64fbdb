/**
 * The official document: what a paper says, not how any format draws it (DESIGN §5).
 * Plain JSON: it is what we store, freeze, compare and hand to the renderers.
 */
export type OfficialDocument = {
  /** Name of the kind of paper, as printed: "KẾ HOẠCH". */
  type: string;
  /** Lines of the issuing agency, the superior agency first; the last line is the issuer's own. */
  agency: readonly string[];
  /**
   * Quốc hiệu and Tiêu ngữ as written; empty when the source had none.
   * Papers are always drawn with both (`nationalTitle` below); the outline text repeats only what was written.
   */
  national: readonly string[];
  /** Number as written ("05"), or null while the clerk has given none. */
  number: string | null;
  /** What follows the "/" in "Số: 05/KH-UBND"; "" when the source had no number line. */
  symbol: string;
  place: string | null;
  /** Parts as written ("05", "02"), each null while blank. */
  date: DateParts;
  subject: RichText;
  /** Everything between the subject and the first clause: legal bases and the opening sentences, in order. */
  preamble: readonly RichText[];
  body: readonly Clause[];
  /** Closing paragraphs after the last clause ("Trên đây là Kế hoạch …./."). */
  closing: readonly RichText[];
  /** Lines under "Nơi nhận:" without their dash, the archive line ("Lưu: …") last. */
  recipients: readonly string[];
  signature: Signature;
  /** Who signs beside, on the left: the secretary of a biên bản (Phụ lục III, Mẫu 1.9). "Nơi nhận" stands below both. */
  besideSignature?: Signature;
  annexes: readonly Annex[];
};

export type DateParts = {
  day: string | null;
  month: string | null;
  year: string | null;
};

export type Signature = {
  /** Authority and position, one line each: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
  lines: readonly string[];
  /** Of who signs for an advisory council: their post in the agency, above the name (Phụ lục I, II.7.c). */
  otherPost?: string;
  name: string;
};

export type Annex = {
  /** "Phụ lục", "Phụ lục II", as written. */
  label: string;
  title: string;
  /** "(Kèm theo Kế hoạch số …)" as written, or "". */
  note: string;
  body: readonly Clause[];
};

/** How a clause is numbered. `none` is a paragraph without a label, `table` a table. */
export type Marker =
  | "part" // Phần I, Chương II, Điều 3: a word and its number
  | "upper" // A.
  | "roman" // I.
  | "decimal" // 1.
  | "nested" // 1.1.
  | "letter" // a)
  | "star" // *
  | "dash" // -
  | "plus" // +
  | "none";

/** Characters of a clause's id at the most: ids come from browsers. */
export const longestClauseId = 64;

export type Clause = {
  /** Unique within its document; facts and comments point at it. */
  id: string;
  marker: Marker;
  /** Canonical form of what was written: `I.` `1.` `1.1.` `a)` `-` `+`, "" for `none`. Kept as imported until renumbered. */
  label: string;
  /** What the part is about, for a clause whose heading says so. */
  kind: SectionKind | null;
  /** True when the clause is a title standing on a line of its own. */
  heading: boolean;
  text: RichText;
  /** A clause with a table is drawn as that table; it has marker `none` and no text. */
  table: Table | null;
  children: readonly Clause[];
};

/** What a part of a plan is about (DESIGN §5). */
export type SectionKind =
  | "purpose"
  | "requirements"
  | "theme"
  | "contents"
  | "targets"
  | "criteria"
  | "rewardForms"
  | "audience"
  | "solutions"
  | "timeline"
  | "activities"
  | "budget"
  | "assignments"
  | "closing";

/** A paragraph's words. Emphasis covers whole words; neighbours of equal style are one run. */
export type RichText = readonly Run[];
export type Run = TextRun | Footnote;
export type TextRun = { text: string; bold?: true; italic?: true };
type Footnote = { footnote: readonly TextRun[] };

export type Table = {
  /** How many of the first rows are headings, repeated on each page. */
  headerRows: number;
  rows: readonly (readonly Cell[])[];
};

/**
 * Every row has one cell for each column; a cell covered by its neighbour says by which.
 * "\n" in the text separates paragraphs of one cell.
 */
export type Cell = { text: RichText } | { merged: "left" | "up" };

/** Quốc hiệu and Tiêu ngữ (NĐ 30/2020, Phụ lục I, II.1). */
export const nationalTitle = [
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
] as const;

/** A document with nothing in it yet. */
export const emptyDocument: OfficialDocument = {
  type: "KẾ HOẠCH",
  agency: [],
  national: [],
  number: null,
  symbol: "",
  place: null,
  date: { day: null, month: null, year: null },
  subject: [],
  preamble: [],
  body: [],
  closing: [],
  recipients: [],
  signature: { lines: [], name: "" },
  annexes: [],
};

/** The words of a paragraph without emphasis or footnotes. */
export function plainText(text: RichText): string {
  return text.map((run) => ("text" in run ? run.text : "")).join("");
}

/** A paragraph of plain words. */
export function richText(text: string): RichText {
  return text === "" ? [] : [{ text }];
}
