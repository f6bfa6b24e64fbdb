import { limits } from "../limits";
import { type Modifiers, part, readModifiers } from "./modifiers";

/** A paragraph style and those it is based on, nearest first: what each says of paragraphs and of their characters. */
export type Style = { id: number; paragraph: Modifiers; characters: Modifiers };
export type Styles = (id: number) => readonly Style[];

/**
 * Reads the stylesheet ([MS-DOC] 2.9.271 STSH) for its paragraph styles. Gives the chain of a style; an unknown one has
 * none. A RangeError where a field lies outside the stream.
 */
export function readStyles(main: DataView, table: DataView): Styles {
  const styles = new Map<number, Style & { base: number }>();
  const sheet = part(table, main.getUint32(0xa2, true), main.getUint32(0xa6, true));
  const count = sheet.byteLength > 0 ? sheet.getUint16(2, true) : 0;
  let at = count > 0 ? 2 + sheet.getUint16(0, true) : 0;
  for (let id = 0; id < count; id++) {
    const length = sheet.getUint16(at, true);
    const style = length > 0 && readStyle(part(sheet, at + 2, length), sheet.getUint16(4, true));
    if (style) styles.set(id, { id, ...style });
    at += 2 + length + (length % 2);
  }

  const chains = new Map<number, Style[]>();
  return (id) => {
    const known = chains.get(id);
    if (known) return known;
    const chain: Style[] = [];
    for (let style = styles.get(id); style && !chain.includes(style); ) {
      if (chain.length === limits.styleDepth) break;
      chain.push(style);
      style = styles.get(style.base);
    }
    chains.set(id, chain);
    return chain;
  };
}

/** A definition (2.9.260 STD): its fixed part, its name, then each group of properties behind its length. */
function readStyle(definition: DataView, fixedBytes: number) {
  const isParagraphStyle = (definition.getUint16(2, true) & 0xf) === 1;
  if (!isParagraphStyle) return null;
  const first = fixedBytes + 2 + definition.getUint16(fixedBytes, true) * 2 + 2;
  const paragraphBytes = definition.getUint16(first, true);
  const second = first + 2 + paragraphBytes + (paragraphBytes % 2);
  const characterBytes =
    second + 2 <= definition.byteLength ? definition.getUint16(second, true) : 0;
  const none: Modifiers = new Map();
  return {
    base: definition.getUint16(2, true) >> 4,
    // The group of paragraph properties begins with the number of the style itself.
    paragraph:
      paragraphBytes > 2 ? readModifiers(part(definition, first + 4, paragraphBytes - 2)) : none,
    characters:
      characterBytes > 0 ? readModifiers(part(definition, second + 2, characterBytes)) : none,
  };
}
