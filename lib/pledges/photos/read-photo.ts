import "server-only";
import sharp from "sharp";
import { DomainError } from "@/lib/errors";
import { keptSide, photoLimits, smallSide } from "./limits";

type ReadPhoto = {
  content: Uint8Array<ArrayBuffer>;
  mediaType: "image/jpeg";
  width: number;
  height: number;
};

type PictureType = "jpeg" | "png" | "webp";

/** What a picture may hold in points: beyond it, it is read as an attack and not as a photo. A JPEG is read piecewise. */
const mostPoints: Record<PictureType, number> = {
  jpeg: 120_000_000,
  png: 40_000_000,
  webp: 40_000_000,
};

/** Photo.size of the record (a constraint of the database). */
const mostBytes = 2 * 1024 * 1024;
const qualities = [82, 70, 55, 40];

// A photo is looked at once; what the library keeps in memory would only be in the way of the next.
sharp.cache(false);

/**
 * A picture as we keep it: a JPEG turned upright, no side longer than 1,600 points, in the colours of a screen, without
 * anything the camera wrote into it (place, time, device). What it is the bytes say, not the name. Throws RULE_BROKEN,
 * in one sentence, for what is no picture or too large to be one.
 */
export async function readPhoto(bytes: Uint8Array): Promise<ReadPhoto> {
  if (bytes.byteLength === 0) throw refused("Tệp rỗng. Chọn ảnh khác.");
  if (bytes.byteLength > photoLimits.maximumMegabytes * 1_000_000) {
    throw refused(`Ảnh nặng quá ${photoLimits.maximumMegabytes} MB. Chụp lại ở cỡ nhỏ hơn.`);
  }
  const type = pictureTypeOf(bytes);
  if (!type) throw refused(isHeic(bytes) ? heicWords : noPictureWords);
  const { width, height } = await sizeOf(bytes);
  if (width * height > mostPoints[type]) {
    throw refused(`Ảnh ${width} × ${height} điểm, quá lớn. Chụp lại ở cỡ nhỏ hơn.`);
  }
  try {
    return await redraw(bytes, type);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw refused("Ảnh bị hỏng, không đọc được. Chụp hoặc gửi lại ảnh khác.");
  }
}

/** The same photo for a list: a few kilobytes on a slow line. */
export async function smallPhoto(content: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const small = await sharp(content)
    .resize({ width: smallSide, height: smallSide, fit: "inside", withoutEnlargement: true })
    .jpeg({ quality: 70, mozjpeg: true })
    .toBuffer();
  return new Uint8Array(small);
}

async function sizeOf(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return { width, height };
  } catch {
    throw refused("Ảnh bị hỏng, không đọc được. Chụp hoặc gửi lại ảnh khác.");
  }
}

async function redraw(bytes: Uint8Array, type: PictureType): Promise<ReadPhoto> {
  const upright = await sharp(bytes, {
    limitInputPixels: mostPoints[type],
    sequentialRead: true,
    // A photo cut off while it was sent still shows what had come.
    failOn: "truncated",
  })
    .timeout({ seconds: 30 })
    .autoOrient()
    .resize({ width: keptSide, height: keptSide, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = upright.info;
  for (const quality of qualities) {
    // Nothing of the old file is left to take along: only points.
    const content = await sharp(upright.data, { raw: { width, height, channels } })
      .jpeg({ quality })
      .toBuffer();
    if (content.byteLength <= mostBytes) {
      return { content: new Uint8Array(content), mediaType: "image/jpeg", width, height };
    }
  }
  throw refused("Ảnh quá nhiều chi tiết để lưu. Chụp lại ở cỡ nhỏ hơn.");
}

function pictureTypeOf(bytes: Uint8Array): PictureType | null {
  const starts = (sign: readonly number[], at = 0) =>
    sign.every((byte, index) => bytes[at + index] === byte);
  if (starts([0xff, 0xd8, 0xff])) return "jpeg";
  if (starts([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "png";
  return starts(ascii("RIFF")) && starts(ascii("WEBP"), 8) ? "webp" : null;
}

function isHeic(bytes: Uint8Array): boolean {
  const brand = String.fromCharCode(...bytes.subarray(4, 12));
  return /^ftyp(?:heic|heix|heim|heis|hevc|mif1|msf1)$/.test(brand);
}

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

const refused = (sentence: string) => new DomainError("RULE_BROKEN", sentence);

const noPictureWords =
  "Đây không phải ảnh JPG, PNG hay WebP (đọc theo nội dung, không theo tên). Chọn ảnh chụp.";
const heicWords =
  "Ảnh HEIC của iPhone chưa đọc được. Vào Cài đặt, Camera, Định dạng, chọn Tương thích nhất rồi chụp lại.";
