import { crc32, inflateRawSync } from "node:zlib";
import { limits } from "./limits";
import { UnreadableFile } from "./source";

/** A zip package whose list of entries has been read and found within the limits; nothing is unpacked yet. */
export type Package = {
  names: readonly string[];
  /** The bytes of an entry, or null when there is none. Throws UnreadableFile when it is damaged or too large. */
  read: (name: string) => Uint8Array | null;
};

type Entry = {
  name: string;
  encrypted: boolean;
  method: number;
  crc: number;
  packedBytes: number;
  bytes: number;
  offset: number;
};

const damaged = () =>
  new UnreadableFile(
    "Tệp bị hỏng hoặc tải lên chưa trọn; hãy mở tệp bằng Word, lưu lại rồi thử lại.",
  );
const tooLarge = () =>
  new UnreadableFile(
    "Tệp nén chứa dữ liệu lớn bất thường nên không được mở; hãy lưu lại bằng Word.",
  );

/**
 * Opens a zip package by its central directory (APPNOTE.TXT 4.3.12). Sizes are checked as declared before unpacking
 * and as found while unpacking, and each entry against its CRC: a damaged word must not pass for a written one.
 * Throws UnreadableFile.
 */
export function openPackage(bytes: Uint8Array): Package {
  const entries = readDirectory(bytes);
  let unpacked = 0;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      unpacked += entry.bytes;
      if (entry.bytes > limits.partBytes || unpacked > limits.packageBytes) throw tooLarge();
      return unpack(bytes, entry);
    },
  };
}

function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.zipEntries) throw tooLarge();
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const entry: Entry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    // Part names are not case-sensitive, and some writers use a backslash or a leading slash (OPC, ECMA-376-2 6.2.2).
    entries.set(entry.name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase(), entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end-of-directory record: the last 22 bytes, or earlier by the length of a comment. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && last - at <= 0xffff; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw damaged();
}

function unpack(bytes: Uint8Array, entry: Entry): Uint8Array {
  if (entry.encrypted) {
    throw new UnreadableFile("Tệp được đặt mật khẩu; hãy bỏ mật khẩu rồi tải lên lại.");
  }
  if (entry.bytes > entry.packedBytes * limits.zipRatio + 1_000) throw tooLarge();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) {
    throw damaged();
  }
  const start =
    entry.offset +
    30 +
    view.getUint16(entry.offset + 26, true) +
    view.getUint16(entry.offset + 28, true);
  if (start + entry.packedBytes > bytes.length) throw damaged();
  const content = inflate(bytes.subarray(start, start + entry.packedBytes), entry);
  if (content.length !== entry.bytes || crc32(content) !== entry.crc) throw damaged();
  return content;
}

function inflate(packed: Uint8Array, { method, bytes }: Entry): Uint8Array {
  if (method === 0) return packed;
  if (method !== 8) throw damaged();
  try {
    // One byte of room shows an entry that unpacks to more than it declares, without unpacking the rest.
    return inflateRawSync(packed, { maxOutputLength: bytes + 1 });
  } catch {
    throw damaged();
  }
}
