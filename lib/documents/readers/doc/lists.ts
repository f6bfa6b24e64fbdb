import type { Level, List } from "../numbering/numberer";
import { part, readModifiers } from "./modifiers";

/** Word's codes of the number formats ([MS-OSHARED] 2.2.1.3 MSONFC) by their names in .docx; others count in digits. */
const formats: Record<number, string> = {
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  22: "decimalZero",
  23: "bullet",
  255: "none",
};

/**
 * The lists of a .doc by the number a paragraph names them with ([MS-DOC] 2.9.131 LFO); those made from one definition
 * (2.9.147 LSTF) count together. A RangeError where a field lies outside the table stream.
 */
export function readLists(main: DataView, table: DataView): Map<number, List> {
  const definitions = readDefinitions(main, table);
  const lists = new Map<number, List>();
  const start = main.getUint32(0x2ea, true);
  if (main.getUint32(0x2ee, true) === 0) return lists;
  const count = table.getUint32(start, true);
  let at = start + 4 + count * 16;
  for (let index = 0; index < count; index++) {
    const lfo = start + 4 + index * 16;
    const counters = table.getInt32(lfo, true);
    const levels = [...(definitions.get(counters) ?? [])];
    const starts = new Map<number, number>();
    // Behind each list's four bytes of old come the levels it redefines (2.9.133 LFOLVL).
    at += 4;
    for (let override = table.getUint8(lfo + 12); override > 0; override--) {
      const flags = table.getUint32(at + 4, true);
      const depth = flags & 0xf;
      const startsAnew = (flags & 0x10) !== 0;
      const redefines = (flags & 0x20) !== 0;
      if (startsAnew && depth < 9) starts.set(depth, table.getInt32(at, true));
      at += 8;
      if (!redefines) continue;
      const { level, end } = readLevel(table, at, levels[depth]?.style);
      if (startsAnew) starts.set(depth, level.start);
      if (depth < 9) levels[depth] = level;
      at = end;
    }
    lists.set(index + 1, { counters: String(counters), levels, starts });
  }
  return lists;
}

/** The definitions lie one after another, the levels of all of them behind the last (2.9.218 PlfLst). */
function readDefinitions(main: DataView, table: DataView): Map<number, Level[]> {
  const definitions = new Map<number, Level[]>();
  const start = main.getUint32(0x2e2, true);
  const length = main.getUint32(0x2e6, true);
  if (length === 0) return definitions;
  let at = start + length;
  for (let index = 0; index < table.getUint16(start, true); index++) {
    const definition = start + 2 + index * 28;
    const isSimple = (table.getUint8(definition + 26) & 1) === 1;
    const levels: Level[] = [];
    for (let depth = 0; depth < (isSimple ? 1 : 9); depth++) {
      const style = table.getUint16(definition + 8 + depth * 2, true);
      const { level, end } = readLevel(table, at, style === 0xfff ? undefined : String(style));
      levels.push(level);
      at = end;
    }
    definitions.set(table.getInt32(definition, true), levels);
  }
  return definitions;
}

/** One level (2.9.148 LVL): 28 fixed bytes, two groups of properties, the label with the levels' numbers as 0 … 8. */
function readLevel(table: DataView, at: number, style: string | undefined) {
  const flags = table.getUint8(at + 5);
  const look = at + 28 + table.getUint8(at + 25);
  const text = look + table.getUint8(at + 24);
  const length = table.getUint16(text, true);
  const characters = new TextDecoder("utf-16le").decode(part(table, text + 2, length * 2));
  const level: Level = {
    start: table.getInt32(at, true),
    format: formats[table.getUint8(at + 4)] ?? "decimal",
    text: characters.replace(/\p{Cc}/gu, (sign) =>
      sign < "\t" ? `%${sign.charCodeAt(0) + 1}` : sign,
    ),
    restart: flags & 0x08 ? table.getUint8(at + 26) : undefined,
    legal: (flags & 0x04) !== 0,
    hidden: readModifiers(part(table, look, text - look)).get(0x083c) === 1,
    style,
    // Letters of an old font are repaired with those of the whole text.
    font: "",
  };
  return { level, end: text + 2 + length * 2 };
}
