import { UnreadableFile } from "../source";

/** Names of the streams at the top of an OLE compound file, and a way to read one. */
export type CompoundFile = { names: readonly string[]; read: (name: string) => DataView | null };

type Entry = { name: string; type: number; start: number; size: number };

const endOfChain = 0xfffffffe;
const noStream = 0xffffffff;

/** The refusal of an Office 97 file whose inside does not hold together. */
export const damagedDoc = () =>
  new UnreadableFile("Tệp .doc bị hỏng; hãy mở bằng Word, lưu thành .docx rồi tải lên lại.");

/**
 * Opens an OLE compound file ([MS-CFB]). Every chain of sectors is bounded by the size of the file, so that a forged
 * or damaged table can neither loop nor grow. Throws UnreadableFile; a RangeError where a field lies outside the file.
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = header.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw damagedDoc();
  const sectorSize = 1 << shift;
  const miniSize = 1 << header.getUint16(32, true);
  if (miniSize !== 64) throw damagedDoc();

  const sector = (id: number) => {
    const start = (id + 1) * sectorSize;
    if (start >= bytes.length) throw damagedDoc();
    // The last sector of a file may be cut short.
    return bytes.subarray(start, start + sectorSize);
  };
  const table = concatenate(fatSectors(header, sectorSize, sector).map(sector));
  const chain = (start: number) => concatenate(follow(start, table).map(sector));

  const entries = readEntries(chain(header.getUint32(48, true)));
  const root = entries[0];
  if (root?.type !== 5) throw damagedDoc();
  const miniTable = chain(header.getUint32(60, true));
  const miniStream = chain(root.start);
  const cutoff = header.getUint32(56, true);
  const streams = new Map(
    entries.filter(({ type }) => type === 2).map((entry) => [entry.name, entry]),
  );

  return {
    names: [...streams.keys()],
    read(name) {
      const entry = streams.get(name);
      if (!entry) return null;
      const isMini = entry.size < cutoff;
      const content = isMini
        ? concatenate(
            follow(entry.start, miniTable).map((id) =>
              miniStream.subarray(id * miniSize, (id + 1) * miniSize),
            ),
          )
        : chain(entry.start);
      if (content.length < entry.size) throw damagedDoc();
      return new DataView(content.buffer, content.byteOffset, entry.size);
    },
  };
}

/** Where the allocation table itself lies: 109 places in the header, more in sectors linked from it. */
function fatSectors(
  header: DataView,
  sectorSize: number,
  sector: (id: number) => Uint8Array,
): number[] {
  const count = header.getUint32(44, true);
  if (count * sectorSize > header.byteLength) throw damagedDoc();
  const ids: number[] = [];
  for (let at = 76; at < 512 && ids.length < count; at += 4) ids.push(header.getUint32(at, true));
  let next = header.getUint32(68, true);
  while (ids.length < count && next < endOfChain) {
    const more = viewOf(sector(next));
    for (let at = 0; at < sectorSize - 4 && ids.length < count; at += 4) {
      ids.push(more.getUint32(at, true));
    }
    next = more.getUint32(sectorSize - 4, true);
  }
  return ids;
}

/** The sectors of a chain in order; a chain longer than its table has come back upon itself. */
function follow(start: number, table: Uint8Array): number[] {
  const view = viewOf(table);
  const ids: number[] = [];
  for (let id = start; id < endOfChain; id = view.getUint32(id * 4, true)) {
    ids.push(id);
    if (ids.length * 4 > table.length) throw damagedDoc();
  }
  return ids;
}

/** The root and the streams directly under it, not those of documents embedded in this one. */
function readEntries(directory: Uint8Array): Entry[] {
  const view = viewOf(directory);
  const count = Math.floor(directory.length / 128);
  const seen = new Set<number>();
  const found: Entry[] = [];
  const waiting = [0];
  while (waiting.length > 0) {
    const id = waiting.pop() ?? noStream;
    if (id >= count || seen.has(id)) continue;
    seen.add(id);
    const at = id * 128;
    const nameBytes = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
    found.push({
      name: new TextDecoder("utf-16le").decode(directory.subarray(at, at + nameBytes)),
      type: view.getUint8(at + 66),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
    if (id === 0) waiting.push(view.getUint32(at + 76, true));
    else waiting.push(view.getUint32(at + 68, true), view.getUint32(at + 72, true));
  }
  return found;
}

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
