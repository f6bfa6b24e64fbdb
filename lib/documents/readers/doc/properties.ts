import type { ParagraphNumbering } from "../numbering/numberer";
import { type Modifiers, part, readModifiers } from "./modifiers";
import { readStyles, type Style } from "./styles";

/** Properties of characters and paragraphs that matter for words, one bit each. */
export const flag = {
  bold: 1,
  italic: 2,
  hidden: 4,
  deleted: 8,
  rowEnd: 16,
  centred: 32,
  pageBefore: 64,
  inTable: 128,
} as const;

/** A stretch of the main stream: what it makes of the flags of its characters, and the list its paragraph is in. */
type Range = {
  start: number;
  end: number;
  change: (flags: number) => number;
  numbering?: ParagraphNumbering | null;
};

/**
 * Stretches of the main stream: first the paragraph pages (PlcfBtePapx), then over them the character pages
 * (PlcfBteChpx).
 */
export function* readProperties(main: DataView, table: DataView): Generator<Range> {
  const styles = readStyles(main, table);
  for (const page of pagesOf(main, table, 0x102)) {
    for (const { at, ...place } of entriesOf(page, 13)) {
      const { style, own } = at === 0 ? plain : paragraphAt(page, at);
      const chain = styles(style);
      const flags = paragraphFlags(own, chain);
      yield { ...place, change: () => flags, numbering: numberingOf(own, chain) };
    }
  }
  for (const page of pagesOf(main, table, 0xfa)) {
    for (const { at, ...place } of entriesOf(page, 1)) {
      if (at === 0) continue;
      const own = readModifiers(part(page, at + 1, page.getUint8(at)));
      yield { ...place, change: (flags) => toggled(flags, own) };
    }
  }
}

const plain = { style: 0, own: new Map<number, number>() };

/** 2.9.175 PapxInFkp: a count of words less one half; where it is zero the next byte counts whole words. */
function paragraphAt(page: DataView, at: number) {
  const half = page.getUint8(at);
  const start = half === 0 ? at + 2 : at + 1;
  const length = half === 0 ? page.getUint8(at + 1) * 2 : half * 2 - 1;
  if (length < 2) return plain;
  return {
    style: page.getUint16(start, true),
    own: readModifiers(part(page, start + 2, length - 2)),
  };
}

/** The 512-byte pages a table of them points at. */
function* pagesOf(main: DataView, table: DataView, field: number): Generator<DataView> {
  const offset = main.getUint32(field, true);
  const count = Math.floor((main.getUint32(field + 4, true) - 4) / 8);
  const most = main.byteLength / 512;
  for (let index = 0; index < Math.min(count, most); index++) {
    const page = table.getUint32(offset + (count + 1) * 4 + index * 4, true) & 0x3fffff;
    const start = page * 512;
    if (start + 512 <= main.byteLength) yield part(main, start, 512);
  }
}

/** The entries of a page: positions, then for each a byte (and `size` − 1 more) that says where its properties are. */
function* entriesOf(page: DataView, size: number) {
  const count = page.getUint8(511);
  for (let index = 0; index < count; index++) {
    const place = (count + 1) * 4 + index * size;
    if (place >= 511) return;
    yield {
      start: page.getUint32(index * 4, true),
      end: page.getUint32(index * 4 + 4, true),
      at: page.getUint8(place) * 2,
    };
  }
}

/** The nearest answer: of the paragraph itself, else of its style, else of those that is based on. */
function said(own: Modifiers, chain: readonly Style[], ...codes: readonly number[]) {
  for (const modifiers of [own, ...chain.map(({ paragraph }) => paragraph)]) {
    const code = codes.find((candidate) => modifiers.has(candidate));
    if (code !== undefined) return modifiers.get(code);
  }
  return undefined;
}

function paragraphFlags(own: Modifiers, chain: readonly Style[]): number {
  const letters = chain.reduceRight((flags, { characters }) => toggled(flags, characters), 0);
  return (
    letters |
    (own.get(0x2416) === 1 ? flag.inTable : 0) |
    (own.get(0x2417) === 1 ? flag.rowEnd : 0) |
    (said(own, chain, 0x2461, 0x2403) === 1 ? flag.centred : 0) |
    (said(own, chain, 0x2407) === 1 ? flag.pageBefore : 0)
  );
}

const toggles: readonly (readonly [modifier: number, bit: number])[] = [
  [0x0800, flag.deleted],
  [0x0835, flag.bold],
  [0x0836, flag.italic],
  [0x083c, flag.hidden],
];

/** 2.9.327 ToggleOperand: on, off, as the style says (0x80), or the opposite of it (0x81). */
function toggled(flags: number, modifiers: Modifiers): number {
  let result = flags;
  for (const [modifier, bit] of toggles) {
    const operand = modifiers.get(modifier);
    if (operand === 0) result &= ~bit;
    if (operand === 1) result |= bit;
    if (operand === 0x81) result ^= bit;
  }
  return result;
}

/** 2.4.6.3: the list (sprmPIlfo) and the level (sprmPIlvl); a negative list keeps the paragraph's own indents. */
function numberingOf(own: Modifiers, chain: readonly Style[]): ParagraphNumbering | null {
  const list = said(own, chain, 0x460b) ?? 0;
  if (list === 0 || list === 0xf801) return null;
  const isDirect = own.has(0x460b);
  return {
    list: list > 0xf801 ? 0x10000 - list : list,
    level: isDirect ? own.get(0x260a) : said(own, chain, 0x260a),
    styles: isDirect ? [] : chain.map(({ id }) => String(id)),
  };
}
