/** What a signed copy may be; forty pages scanned in grey at 200 dpi are about 8 MB. */
export const signedCopyExtensions = [".pdf", ".jpg", ".jpeg", ".png"] as const;
export const signedCopyMegabytes = 10;

type SignedFile = {
  mediaType: "application/pdf" | "image/jpeg" | "image/png";
  extension: string;
  /** A PDF that holds a digital signature. Whose it is, and whether it is good, this portal does not check. */
  isDigitallySigned: boolean;
};

/** What the bytes are, whatever the file is called; null for anything but a PDF, a JPEG or a PNG. */
export function signedFileOf(bytes: Uint8Array): SignedFile | null {
  // A PDF may begin with other bytes, but not with many (ISO 32000-1, Annex H, note 13).
  if (latin(bytes.subarray(0, 1024)).includes("%PDF-")) {
    const isDigitallySigned = hasSignature(bytes);
    return { mediaType: "application/pdf", extension: ".pdf", isDigitallySigned };
  }
  const image = images.find(({ sign }) => sign.every((byte, index) => bytes[index] === byte));
  if (!image) return null;
  const { mediaType, extension } = image;
  return { mediaType, extension, isDigitallySigned: false };
}

/** "Kế hoạch 05.PDF" → the same name with the extension the bytes deserve, in one line. */
export function signedFileName(name: string, extension: string): string {
  const base = name
    .normalize("NFC")
    .replace(/[\p{Cc}/\\]/gu, "")
    .replace(/\.(?:pdf|jpe?g|png)$/iu, "")
    .trim();
  return `${base.slice(0, 200) || "van-ban-da-ky"}${extension}`;
}

const images = [
  { sign: [0xff, 0xd8, 0xff], mediaType: "image/jpeg", extension: ".jpg" },
  {
    sign: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    mediaType: "image/png",
    extension: ".png",
  },
] as const;

/**
 * A signature dictionary says which bytes it covers, and can stand in no compressed part of the file, since its own
 * bytes are left out of what it covers (ISO 32000-1, 12.8.1).
 */
function hasSignature(bytes: Uint8Array): boolean {
  return /\/ByteRange\s*\[\s*0\s+\d+\s+\d+\s+\d+/.test(latin(bytes));
}

const latin = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes);
