import type { RichText } from "../model";

/**
 * What a reader of one file format hands over: paragraphs and tables in reading order, before anyone has
 * decided what part of the paper each one is. `structure/` turns them into an OfficialDocument.
 */
export type SourceBlock = SourceParagraph | SourceTable | SourceSeparator;

export type SourceParagraph = {
  kind: "paragraph";
  /** Words in NFC with single spaces; emphasis snapped to whole words; a soft line break is a space. May be empty. */
  text: RichText;
  /** The number the file format itself produced ("IV.", "a)", "-"), when it is not part of the text. */
  label?: string;
  /** Centred on the line, as titles are. */
  centred?: boolean;
  /** The file starts a new page here. */
  newPage?: boolean;
  /** Outline text only: written on the line right below the paragraph before it. */
  tight?: boolean;
  /** Outline text only: marked with "\\" as a paragraph of its own, whatever it looks like. */
  plain?: boolean;
};

/** Outline text only: `---`, from here on the closing paragraphs. */
type SourceSeparator = { kind: "separator" };

/** Any table of the file, those used only to lay out two columns (header, signature) included. */
export type SourceTable = {
  kind: "table";
  /** As in model.ts `Table`: one cell per column, covered cells say by which neighbour. */
  rows: readonly (readonly SourceCell[])[];
  headerRows: number;
};

export type SourceCell = { paragraphs: readonly SourceParagraph[] } | { merged: "left" | "up" };

/** A file that cannot be read; the message is the one Vietnamese sentence the person sees. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
}
