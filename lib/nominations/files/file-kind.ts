import { signedFileOf } from "@/lib/campaigns/issue/signed-file";
import { openPackage } from "@/lib/documents/readers/zip";

export type FileKind = { mediaType: string; extension: string };

const office = "application/vnd.openxmlformats-officedocument";
const packages = [
  {
    part: "word/document.xml",
    mediaType: `${office}.wordprocessingml.document`,
    extension: ".docx",
  },
  { part: "xl/workbook.xml", mediaType: `${office}.spreadsheetml.sheet`, extension: ".xlsx" },
] as const;

/** A macro that runs when the file is opened. */
const macro = /vbaproject\.bin$/;

/**
 * What the bytes are, whatever the file is called: a PDF, a picture, a Word or Excel file without macros; null for
 * anything else. Of a zip only the names of its parts are read, never their contents.
 */
export function fileKindOf(bytes: Uint8Array): FileKind | null {
  const signed = signedFileOf(bytes);
  if (signed) return { mediaType: signed.mediaType, extension: signed.extension };
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
  if (!isZip) return null;
  const names = partNames(bytes);
  if (names.some((name) => macro.test(name))) return null;
  const found = packages.find(({ part }) => names.includes(part));
  return found ? { mediaType: found.mediaType, extension: found.extension } : null;
}

/** In small letters; none of a package that is damaged. */
function partNames(bytes: Uint8Array): readonly string[] {
  try {
    return openPackage(bytes).names;
  } catch {
    return [];
  }
}

/** "Báo cáo.PDF" → the same name with the extension the bytes deserve, in one line. */
export function fileNameOf(name: string, extension: string): string {
  const base = name
    .normalize("NFC")
    .replace(/[\p{Cc}/\\]/gu, "")
    .replace(/\.(?:pdf|jpe?g|png|docx|xlsx)$/iu, "")
    .trim();
  return `${base.slice(0, 200) || "tep-dinh-kem"}${extension}`;
}
