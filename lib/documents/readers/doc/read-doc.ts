import type { Run, TextRun } from "../../model";
import { isAllBold } from "../../rich-text";
import { cleanText } from "../clean-text";
import { letterRepair } from "../encodings";
import { notAPaper } from "../file-kind";
import { limits } from "../limits";
import { createNumberer, type Numberer, type ParagraphNumbering } from "../numbering/numberer";
import { tooLong } from "../refusals";
import {
  type SourceBlock,
  type SourceParagraph,
  type SourceTable,
  UnreadableFile,
} from "../source";
import { openCompoundFile } from "./compound-file";
import { flag } from "./properties";
import { isMark, readWordText, type Span, type WordText } from "./word-binary";

/**
 * Reads a Word 97–2003 file: paragraphs with bold and italic, tables, notes, page breaks, Word's own numbers
 * as labels. Throws UnreadableFile (or a RangeError on damage).
 */
export function readDoc(bytes: Uint8Array): SourceBlock[] {
  const file = openCompoundFile(bytes);
  const has = (name: string) => file.names.includes(name);
  if (has("EncryptedPackage")) {
    throw new UnreadableFile("Tệp Word được đặt mật khẩu; hãy bỏ mật khẩu rồi tải lên lại.");
  }
  if (has("Workbook") || has("Book")) throw notAPaper("bảng tính Excel");
  if (has("PowerPoint Document")) throw notAPaper("tệp trình chiếu PowerPoint");
  if (!has("WordDocument")) throw notAPaper("tệp Office không phải Word");
  const word = readWordText(file);
  const repair = letterRepair(word.text);
  const number = createNumberer(word.lists);
  const read = (span: Span) => readBlocks(word, span, repair, number);
  return [...read(word.body), ...read(word.textBoxes)];
}

type Repair = (text: string) => string;
type Cells = { paragraphs: SourceParagraph[] }[];

function readBlocks(word: WordText, span: Span, repair: Repair, number: Numberer): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let rows: Cells[] = [];
  let cells: Cells = [];
  let inCell: SourceParagraph[] = [];
  let newPage = false;
  let start = span.start;
  const end = Math.min(span.end, word.text.length);

  /** Numbering of a paragraph that has its label and goes on behind a page break. */
  let labelled: ParagraphNumbering | undefined;
  function labelAt(mark: number): string | undefined {
    const numbering = word.numberings.get(mark);
    const isNew = numbering !== labelled;
    labelled = word.text[mark] === "\f" ? numbering : undefined;
    return numbering && isNew ? number(numbering) : undefined;
  }

  for (let at = span.start; at < end; at++) {
    const mark = word.text[at];
    if (!isMark(mark)) continue;
    const flags = word.flags[at] ?? 0;
    const text = cleanText(readRuns(word, { start, end: at }, repair));
    start = at + 1;
    if (flags & flag.rowEnd) {
      rows.push(cells);
      [cells, inCell] = [[], []];
      continue;
    }
    // A break before the first word leaves the label to the words behind it.
    const label = mark === "\f" && text.length === 0 ? undefined : labelAt(at);
    const paragraph: SourceParagraph = {
      kind: "paragraph",
      text,
      ...(label !== undefined && { label: repair(label) }),
      ...(flags & flag.centred && { centred: true }),
      ...((newPage || flags & flag.pageBefore) && { newPage: true }),
    };
    newPage = false;
    if (mark === "\x07") {
      const kept = text.length > 0 || label !== undefined ? [...inCell, paragraph] : inCell;
      cells.push({ paragraphs: kept });
      inCell = [];
    } else if (flags & flag.inTable) inCell.push(paragraph);
    else {
      if (rows.length > 0) blocks.push(tableOf(rows));
      rows = [];
      newPage = mark === "\f";
      if (mark === "\r" || text.length > 0) blocks.push(paragraph);
    }
    if (blocks.length + rows.length > limits.paragraphs) throw tooLong();
  }
  if (rows.length > 0) blocks.push(tableOf(rows));
  const rest = cleanText(readRuns(word, { start, end }, repair));
  return rest.length > 0 ? [...blocks, { kind: "paragraph", text: rest }] : blocks;
}

function tableOf(rows: readonly Cells[]): SourceTable {
  const width = Math.min(Math.max(1, ...rows.map((row) => row.length)), limits.tableColumns);
  const empty = { paragraphs: [] };
  const grid = rows.map((row) =>
    Array.from({ length: width }, (_, column) => row[column] ?? empty),
  );
  const isHeading = grid.length > 1 && isBoldRow(grid[0] ?? []);
  return { kind: "table", rows: grid, headerRows: isHeading ? 1 : 0 };
}

const isBoldRow = (cells: Cells) => {
  const texts = cells.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  return (
    texts.some((text) => text.length > 0) &&
    texts.every((text) => text.length === 0 || isAllBold(text))
  );
};

/** The runs of a stretch without what does not show: field codes, hidden and deleted text, pictures. */
function readRuns(word: WordText, { start, end }: Span, repair: Repair): Run[] {
  const runs: Run[] = [];
  /** Open fields, true where we read the instruction and not yet the result; and how many of those there are. */
  const fields: boolean[] = [];
  let instructions = 0;
  for (let at = start; at < end; at++) {
    const character = word.text[at] ?? "";
    if (character === fieldBegin) {
      fields.push(true);
      instructions += 1;
    }
    if (character === fieldSeparator && fields.at(-1)) {
      fields[fields.length - 1] = false;
      instructions -= 1;
    }
    if (character === fieldEnd && fields.pop()) instructions -= 1;
    const flags = word.flags[at] ?? 0;
    if (instructions > 0 || flags & (flag.hidden | flag.deleted)) continue;
    const note = word.notes.get(at);
    if (note) {
      const words = readRuns({ ...word, notes: new Map() }, note, repair);
      runs.push({ footnote: words.filter((run): run is TextRun => "text" in run) });
      continue;
    }
    const last = runs.at(-1);
    const style = flags & (flag.bold | flag.italic);
    const shown = visible[character] ?? character;
    if (last && "text" in last && styleOf(last) === style) last.text += shown;
    else {
      runs.push({
        text: shown,
        ...(style & flag.bold && { bold: true }),
        ...(style & flag.italic && { italic: true }),
      });
    }
  }
  return runs.map((run) => ("text" in run ? { ...run, text: repair(run.text) } : run));
}

const fieldBegin = "\x13";
const fieldSeparator = "\x14";
const fieldEnd = "\x15";

/** Signs Word writes as control characters: line and column breaks, ends within a note, the hard hyphen. */
const visible: Record<string, string> = {
  "\v": " ",
  "\x0e": " ",
  "\r": " ",
  "\x07": " ",
  "\x1e": "-",
};

const styleOf = ({ bold, italic }: TextRun) => (bold ? flag.bold : 0) | (italic ? flag.italic : 0);
