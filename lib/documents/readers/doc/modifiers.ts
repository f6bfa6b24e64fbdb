/** Bytes of an operand by the three top bits of its modifier; 6 is said by its first byte. */
const operandBytes = [1, 1, 2, 4, 2, 2, 0, 3];

/** sprmTDefTable says its length in two bytes; nothing after it concerns us. */
const tableDefinition = 0xd608;

/** What a group of properties says: for each single property modifier the first two bytes of its operand. */
export type Modifiers = ReadonlyMap<number, number>;

/** Reads a grpprl, a group of single property modifiers ([MS-DOC] 2.6.1), from its own bytes; the last one counts. */
export function readModifiers(group: DataView): Modifiers {
  const said = new Map<number, number>();
  for (let at = 0; at + 2 < group.byteLength; ) {
    const modifier = group.getUint16(at, true);
    if (modifier === tableDefinition) break;
    const kind = modifier >> 13;
    const first = group.getUint8(at + 2);
    const length = kind === 6 ? 1 + first : (operandBytes[kind] ?? 1);
    const isWide = length > 1 && at + 4 <= group.byteLength;
    said.set(modifier, isWide ? group.getUint16(at + 2, true) : first);
    at += 2 + length;
  }
  return said;
}

/** The bytes of a view from one place on, as a view of their own; a RangeError where they lie outside. */
export const part = (view: DataView, start: number, length: number) => {
  if (start + length > view.byteLength) throw new RangeError("outside the stream");
  return new DataView(view.buffer, view.byteOffset + start, length);
};
