import { inflateSync } from "node:zlib";

const leastPixels = 300;
const mostPixels = 2400;

/**
 * Why an image cannot be the commune's seal, in one sentence; null when it can: a PNG by its content, about square, fine
 * enough for print, transparent around the seal so that it covers no words.
 */
export function sealProblem(bytes: Uint8Array): string | null {
  const png = readPng(bytes);
  if (!png) return "Tệp này không phải ảnh PNG, hoặc đã hỏng. Lưu lại ảnh dấu thành PNG.";
  const { width, height } = png;
  if (Math.max(width, height) > mostPixels) {
    return `Ảnh ${width} × ${height} điểm, quá lớn. Thu còn tối đa ${mostPixels} điểm mỗi chiều.`;
  }
  if (Math.min(width, height) < leastPixels) {
    return `Ảnh ${width} × ${height} điểm, in ra sẽ nhòe. Cần ít nhất ${leastPixels} điểm mỗi chiều.`;
  }
  if (Math.max(width, height) / Math.min(width, height) > 1.2) {
    return "Ảnh dấu phải gần vuông: cắt sát quanh dấu.";
  }
  return isCornerTransparent(png)
    ? null
    : "Nền ảnh chưa trong suốt: xóa nền quanh dấu, lưu PNG 32 bit, để dấu không che chữ.";
}

type Png = {
  width: number;
  height: number;
  depth: number;
  colour: number;
  transparency: Uint8Array | null;
  data: Uint8Array;
};

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The parts of a PNG (ISO/IEC 15948) that tell its size and its corner; null when it is none. */
function readPng(bytes: Uint8Array): Png | null {
  if (!signature.every((byte, at) => bytes[at] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let png: Omit<Png, "data"> | null = null;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const start = at + 8;
    if (start + length + 4 > bytes.length) return null;
    const chunk = bytes.subarray(start, start + length);
    if (type === "IHDR" && length === 13) {
      png = {
        width: view.getUint32(start),
        height: view.getUint32(start + 4),
        depth: chunk[8] ?? 0,
        colour: chunk[9] ?? 0,
        transparency: null,
      };
    } else if (!png) return null;
    else if (type === "tRNS") png.transparency = chunk;
    else if (type === "IDAT") data.push(chunk);
    else if (type === "IEND") return data.length > 0 ? { ...png, data: concat(data) } : null;
    at = start + length + 4;
  }
  return null;
}

/** The first pixel of the first line reads the same under every filter: nothing stands left of it or above it. */
function isCornerTransparent({ width, height, depth, colour, transparency, data }: Png): boolean {
  let pixels: Uint8Array;
  try {
    pixels = inflateSync(data, { maxOutputLength: (width * 8 + 8) * (height + 8) });
  } catch {
    return false;
  }
  if (colour === 6 || colour === 4) {
    const alphaAt = 1 + (colour === 6 ? 3 : 1) * (depth / 8);
    return pixels[alphaAt] === 0;
  }
  if (colour !== 3 || !transparency) return false;
  const index = (pixels[1] ?? 0) >> (8 - depth);
  return transparency[index] === 0;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}
