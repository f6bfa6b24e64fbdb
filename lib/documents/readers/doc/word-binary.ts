import { limits } from "../limits";
import type { List, ParagraphNumbering } from "../numbering/numberer";
import { tooComplex, tooLong } from "../refusals";
import { UnreadableFile } from "../source";
import { type CompoundFile, damagedDoc } from "./compound-file";
import { readLists } from "./lists";
import { readProperties } from "./properties";

/** The characters of a .doc, each with its flags, and where its parts lie. */
export type WordText = {
  text: string;
  flags: Uint8Array;
  /** For each mark that ends a numbered paragraph, or breaks a page within one, where that stands in which list. */
  numberings: ReadonlyMap<number, ParagraphNumbering>;
  lists: ReadonlyMap<number, List>;
  body: Span;
  /** Each note's reference mark in the body, and its words. */
  notes: ReadonlyMap<number, Span>;
  textBoxes: Span;
};
export type Span = { start: number; end: number };

/** Paragraphs end in CR, cells and rows in BEL, pages and sections in FF ([MS-DOC] 2.4.2, 2.4.3). */
export const isMark = (character: string | undefined) =>
  character === "\r" || character === "\x07" || character === "\f";

/**
 * Reads the text of a Word 97–2003 file ([MS-DOC] 2.4.1): the piece table gives the characters in order, the
 * formatted disk pages their properties. Throws UnreadableFile; a RangeError where a field lies outside its stream.
 */
export function readWordText(file: CompoundFile): WordText {
  const main = file.read("WordDocument");
  if (!main) throw damagedDoc();
  const magic = main.getUint16(0, true);
  if (magic === 0xa5dc) {
    throw new UnreadableFile(
      "Tệp .doc của Word 95 trở về trước; hãy mở bằng Word và lưu thành .docx.",
    );
  }
  if (magic !== 0xa5ec) throw damagedDoc();
  const settings = main.getUint16(0x0a, true);
  if (settings & 0x0100) {
    throw new UnreadableFile("Tệp .doc được đặt mật khẩu; hãy bỏ mật khẩu rồi tải lên lại.");
  }
  const table = file.read(settings & 0x0200 ? "1Table" : "0Table");
  if (!table) throw damagedDoc();

  const pieces = readPieces(main, table);
  const text = pieces.map(({ text: part }) => part).join("");
  if (text.length > limits.characters) {
    throw tooLong();
  }
  const flags = new Uint8Array(text.length);
  const numberings = new Map<number, ParagraphNumbering>();
  const deadline = performance.now() + limits.milliseconds;
  for (const { start, end, change, numbering } of readProperties(main, table)) {
    if (performance.now() > deadline) throw tooComplex();
    for (const piece of pieces) {
      const from = Math.max(start, piece.offset);
      const to = Math.min(end, piece.offset + piece.text.length * piece.width);
      const first = piece.start + Math.floor((from - piece.offset) / piece.width);
      const last = piece.start + Math.ceil((to - piece.offset) / piece.width);
      for (let at = first; at < last; at++) {
        flags[at] = change(flags[at] ?? 0);
        if (numbering && isMark(text[at])) numberings.set(at, numbering);
      }
    }
  }

  const lengths = [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64].map((at) => main.getUint32(at, true));
  const [bodyLength = 0, noteLength = 0] = lengths;
  const startOf = (part: number) => lengths.slice(0, part).reduce((sum, length) => sum + length, 0);
  const notes = new Map([
    ...noteSpans(main, table, 0xaa, bodyLength, bodyLength + noteLength),
    ...noteSpans(main, table, 0x20a, startOf(5), startOf(6)),
  ]);
  // Forged marks may all point at one long note.
  let noteCharacters = 0;
  for (const { start, end } of notes.values()) noteCharacters += Math.max(end - start, 0);
  if (noteCharacters > limits.characters) throw tooLong();
  return {
    text,
    flags,
    numberings,
    lists: readLists(main, table),
    body: { start: 0, end: bodyLength },
    notes,
    textBoxes: { start: startOf(6), end: startOf(7) },
  };
}

type Piece = { start: number; text: string; offset: number; width: 1 | 2 };

const decoders = {
  1: new TextDecoder("windows-1252"),
  2: new TextDecoder("utf-16le", { ignoreBOM: true }),
};

/** [MS-DOC] 2.8.35 PlcPcd, behind any Prc of the Clx. */
function readPieces(main: DataView, table: DataView): Piece[] {
  let at = main.getUint32(0x1a2, true);
  while (table.getUint8(at) === 1) at += 3 + table.getUint16(at + 1, true);
  if (table.getUint8(at) !== 2) throw damagedDoc();
  const count = Math.floor((table.getUint32(at + 1, true) - 4) / 12);
  at += 5;
  const pieces: Piece[] = [];
  let start = 0;
  for (let index = 0; index < count; index++) {
    const length =
      table.getUint32(at + index * 4 + 4, true) - table.getUint32(at + index * 4, true);
    const place = table.getUint32(at + (count + 1) * 4 + index * 8 + 2, true);
    const width = place & 0x40000000 ? 1 : 2;
    const offset = width === 1 ? (place & 0x3fffffff) / 2 : place & 0x3fffffff;
    if (length === 0) continue;
    if (length < 0 || offset + length * width > main.byteLength) throw damagedDoc();
    const bytes = new Uint8Array(main.buffer, main.byteOffset + offset, length * width);
    const text = decoders[width].decode(bytes);
    if (text.length !== length) throw damagedDoc();
    pieces.push({ start, text, offset, width });
    start += length;
    if (start > limits.characters) throw damagedDoc();
  }
  return pieces;
}

/** Reference marks and texts of the footnotes or endnotes: two lists of positions, the second within its own part. */
function* noteSpans(
  main: DataView,
  table: DataView,
  field: number,
  partStart: number,
  partEnd: number,
): Generator<[number, Span]> {
  const references = main.getUint32(field, true);
  const texts = main.getUint32(field + 8, true);
  // Each reference is a position of 4 bytes and 2 bytes more, behind one closing position.
  const count = Math.floor((main.getUint32(field + 4, true) - 4) / 6);
  for (let index = 0; index < count; index++) {
    const start = partStart + table.getUint32(texts + index * 4, true);
    const end = partStart + table.getUint32(texts + index * 4 + 4, true);
    yield [table.getUint32(references + index * 4, true), { start, end: Math.min(end, partEnd) }];
  }
}
