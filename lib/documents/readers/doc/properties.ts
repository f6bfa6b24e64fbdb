import { flag } from "./word-binary";

type Range = { start: number; end: number; flags: number };

/** Single property modifiers we look at ([MS-DOC] 2.6), with the flag they turn on. */
const modifiers = new Map<number, (operand: number) => number>([
  [0x0800, (on) => (on === 1 ? flag.deleted : 0)],
  [0x0835, (on) => (isOn(on) ? flag.bold : 0)],
  [0x0836, (on) => (isOn(on) ? flag.italic : 0)],
  [0x083c, (on) => (isOn(on) ? flag.hidden : 0)],
  [0x2416, (on) => (on === 1 ? flag.inTable : 0)],
  [0x2417, (on) => (on === 1 ? flag.rowEnd : 0)],
  [0x2403, (alignment) => (alignment === 1 ? flag.centred : 0)],
  [0x2461, (alignment) => (alignment === 1 ? flag.centred : 0)],
  [0x2407, (on) => (on === 1 ? flag.pageBefore : 0)],
]);

/** 0x81 says the opposite of the style; paragraph styles of plans are not bold. */
const isOn = (operand: number) => operand === 1 || operand === 0x81;

/** Stretches of the main stream with their flags: character pages (PlcfBteChpx), then paragraph pages (PlcfBtePapx). */
export function* readProperties(main: DataView, table: DataView): Generator<Range> {
  for (const page of pagesOf(main, table, 0xfa)) {
    yield* entriesOf(page, 1, (at) => {
      const length = page.getUint8(at);
      return flagsOf(page, at + 1, at + 1 + length);
    });
  }
  for (const page of pagesOf(main, table, 0x102)) {
    yield* entriesOf(page, 13, (at) => {
      const half = page.getUint8(at);
      // A count of words less one half; where it is zero the next byte counts whole words (2.9.175 PapxInFkp).
      const start = half === 0 ? at + 2 : at + 1;
      const length = half === 0 ? page.getUint8(at + 1) * 2 : half * 2 - 1;
      return flagsOf(page, start + 2, start + length);
    });
  }
}

/** The 512-byte pages a table of them points at. */
function* pagesOf(main: DataView, table: DataView, field: number): Generator<DataView> {
  const offset = main.getUint32(field, true);
  const count = Math.floor((main.getUint32(field + 4, true) - 4) / 8);
  const most = main.byteLength / 512;
  for (let index = 0; index < Math.min(count, most); index++) {
    const page = table.getUint32(offset + (count + 1) * 4 + index * 4, true) & 0x3fffff;
    const start = page * 512;
    if (start + 512 <= main.byteLength)
      yield new DataView(main.buffer, main.byteOffset + start, 512);
  }
}

/** The entries of a page: positions, then for each a byte (and `size` − 1 more) that says where its properties are. */
function* entriesOf(page: DataView, size: number, read: (at: number) => number): Generator<Range> {
  const count = page.getUint8(511);
  for (let index = 0; index < count; index++) {
    const place = (count + 1) * 4 + index * size;
    if (place >= 511) return;
    const at = page.getUint8(place) * 2;
    const flags = at === 0 ? 0 : read(at);
    if (flags === 0) continue;
    yield {
      start: page.getUint32(index * 4, true),
      end: page.getUint32(index * 4 + 4, true),
      flags,
    };
  }
}

/** Bytes of an operand by the three top bits of its modifier; 6 is said by its first byte. */
const operandBytes = [1, 1, 2, 4, 2, 2, 0, 3];

function flagsOf(page: DataView, start: number, end: number): number {
  let flags = 0;
  for (let at = start; at + 2 < Math.min(end, 511); ) {
    const modifier = page.getUint16(at, true);
    flags |= modifiers.get(modifier)?.(page.getUint8(at + 2)) ?? 0;
    const kind = modifier >> 13;
    at += 2 + (kind === 6 ? 1 + page.getUint8(at + 2) : (operandBytes[kind] ?? 1));
    // sprmTDefTable says its length in two bytes; nothing after it concerns us.
    if (modifier === 0xd608) break;
  }
  return flags;
}
