import { constants, inflateSync } from "node:zlib";
import { limits } from "../limits";
import { UnreadableFile } from "../source";

/**
 * Makes sure that what a PDF has compressed unpacks to a bearable size, before pdf.js unpacks it without asking. Text
 * is compressed with deflate in all PDFs of our time; a stream compressed twice is followed inside. Pictures do not
 * count: they are never unpacked.
 */
export function assertStreamsUnpack(bytes: Uint8Array): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let room = limits.pdfStreamBytes;
  for (let at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
    if (text.subarray(at - 3, at).toString("latin1") === "end") continue;
    if (isPicture(text, at)) continue;
    const start = at + (text[at + 6] === 0x0d ? 8 : 7);
    for (let packed = text.subarray(start), depth = 0; isDeflated(packed) && depth < 4; depth++) {
      const unpacked = inflateWithin(packed, room);
      if (!unpacked) break;
      room -= unpacked.length;
      packed = unpacked;
    }
  }
}

/** Called a picture by its dictionary, and not readable as the drawing instructions it could pretend not to be. */
function isPicture(file: Buffer, at: number): boolean {
  const dictionary = file.subarray(Math.max(0, at - 600), at).toString("latin1");
  if (!/\/Image\b/.test(dictionary.slice(dictionary.lastIndexOf(" obj") + 1))) return false;
  try {
    const head = inflateSync(
      file.subarray(at + 7 + (file[at + 6] === 0x0d ? 1 : 0)).subarray(0, 2_000),
      {
        finishFlush: constants.Z_SYNC_FLUSH,
      },
    );
    return head.some((byte) => byte > 0x7e || (byte < 0x20 && ![9, 10, 12, 13].includes(byte)));
  } catch {
    return true;
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
