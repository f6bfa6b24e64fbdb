import { inflateSync } from "node:zlib";
import { limits } from "../limits";
import { UnreadableFile } from "../source";

/**
 * Makes sure that what a PDF has compressed unpacks to a bearable size, before pdf.js unpacks it without asking. Text
 * is compressed with deflate in all PDFs of our time; a stream compressed twice is followed inside.
 */
export function assertStreamsUnpack(bytes: Uint8Array): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let room = limits.pdfStreamBytes;
  for (let at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
    if (text.subarray(at - 3, at).toString("latin1") === "end") continue;
    const start = at + (text[at + 6] === 0x0d ? 8 : 7);
    for (let packed = text.subarray(start), depth = 0; isDeflated(packed) && depth < 4; depth++) {
      const unpacked = inflateWithin(packed, room);
      if (!unpacked) break;
      room -= unpacked.length;
      packed = unpacked;
    }
  }
}

const isDeflated = (bytes: Uint8Array) =>
  ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0;

function inflateWithin(packed: Uint8Array, room: number): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(room, 1) });
  } catch (error) {
    if (error instanceof RangeError) {
      throw new UnreadableFile("Tệp PDF chứa dữ liệu lớn bất thường nên không được mở.");
    }
    return null;
  }
}
