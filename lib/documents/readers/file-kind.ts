import { UnreadableFile } from "./source";

/** What the bytes are, whatever the name says. */
export type FileKind = "zip" | "ole" | "pdf" | "text";

type Signature = { bytes: readonly number[]; at?: number; what: string };

const foreign: readonly Signature[] = [
  { bytes: [0x4d, 0x5a], what: "chương trình chạy trên máy tính" },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], what: "chương trình chạy trên máy tính" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: "ảnh PNG" },
  { bytes: [0xff, 0xd8, 0xff], what: "ảnh chụp (JPEG)" },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: "ảnh GIF" },
  { bytes: [0x49, 0x49, 0x2a, 0x00], what: "ảnh quét (TIFF)" },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], what: "ảnh quét (TIFF)" },
  { bytes: [0x66, 0x74, 0x79, 0x70], at: 4, what: "ảnh hoặc phim chụp bằng điện thoại" },
  { bytes: [0x57, 0x45, 0x42, 0x50], at: 8, what: "ảnh WebP" },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: "tệp nén RAR" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: "tệp nén 7z" },
  { bytes: [0x1f, 0x8b], what: "tệp nén gz" },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: "tệp RTF" },
];

/** Recognises a file by its first bytes. Throws UnreadableFile for kinds that hold no plan we can read. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return "ole";
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    return "zip";
  }
  // A PDF may begin with other bytes, but not with many (ISO 32000-1, Annex H, note 13).
  if (new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-")) return "pdf";
  const known = foreign.find(({ bytes: sign, at }) => startsWith(bytes.subarray(at ?? 0), sign));
  if (known) throw notAPaper(known.what);
  return "text";
}

/** Throws unless the package is a Word file; says what it is instead. */
export function assertWordPackage(names: readonly string[]): void {
  const has = (start: string) => names.some((name) => name.startsWith(start));
  if (has("xl/")) throw notAPaper("bảng tính Excel");
  if (has("ppt/")) throw notAPaper("tệp trình chiếu PowerPoint");
  if (names.includes("mimetype") && names.includes("content.xml")) {
    throw notAPaper("tệp của LibreOffice (OpenDocument)");
  }
  if (!names.includes("[content_types].xml") && !has("word/")) throw notAPaper("tệp nén ZIP");
}

/** The refusal of a file that is something else: what it is, and what to bring instead. */
export function notAPaper(what: string): UnreadableFile {
  return new UnreadableFile(
    `Đây là ${what}, không phải văn bản đọc được; hãy lưu kế hoạch thành tệp Word (.docx) rồi tải lên.`,
  );
}

const startsWith = (bytes: Uint8Array, sign: readonly number[]) =>
  sign.every((byte, index) => bytes[index] === byte);
