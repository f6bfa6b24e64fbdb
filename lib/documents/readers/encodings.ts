import { UnreadableFile } from "./source";
import { vietnameseShare } from "./syllables";
import { tcvn3ToUnicode } from "./tcvn3";
import { vniToUnicode } from "./vni";

/** Enough accented words fit the Vietnamese syllable; names and foreign words make up the rest. */
const plausible = 0.8;

const latin1 = (text: Uint8Array) =>
  Array.from({ length: Math.ceil(text.length / 8192) }, (_, part) =>
    String.fromCharCode(...text.subarray(part * 8192, (part + 1) * 8192)),
  ).join("");

/** The encodings Vietnamese offices wrote in before Unicode, each with its way to Unicode. */
const legacy: readonly ((bytes: Uint8Array) => string)[] = [
  (bytes) => new TextDecoder("windows-1258").decode(bytes).normalize("NFC"),
  (bytes) => tcvn3ToUnicode(latin1(bytes)),
  (bytes) => vniToUnicode(latin1(bytes)),
];

/**
 * The characters of a plain-text file in NFC: UTF-8 or UTF-16 when the bytes are that; else Windows-1258, TCVN3 or
 * VNI, whichever reads as Vietnamese. Throws UnreadableFile when none does.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeUnicode(bytes) ?? decodeLegacy(bytes);
  // A sixteen-bit or binary file shows itself by its control characters.
  const controls = text.replace(/\s/g, "").match(/\p{Cc}/gu)?.length ?? 0;
  if (controls > text.length / 500) throw notText();
  return text.normalize("NFC");
}

function decodeUnicode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  try {
    if (first === 0xff && second === 0xfe) return decode(bytes, "utf-16le");
    if (first === 0xfe && second === 0xff) return decode(bytes, "utf-16be");
    return decode(bytes, withoutMark(bytes) ?? "utf-8");
  } catch {
    return null;
  }
}

const decode = (bytes: Uint8Array, encoding: string) =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);

/** UTF-16 without a byte-order mark: most letters and every space leave one byte of the pair zero, always the same. */
function withoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, 2_000);
  const zeros = [0, 1].map(
    (odd) => sample.filter((byte, at) => byte === 0 && at % 2 === odd).length,
  );
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 8 && even < odd / 10) return "utf-16le";
  if (even > sample.length / 8 && odd < even / 10) return "utf-16be";
  return null;
}

function decodeLegacy(bytes: Uint8Array): string {
  const candidates = legacy.map((read) => read(bytes));
  const shares = candidates.map((text) => vietnameseShare(text) ?? 0);
  const best = Math.max(...shares);
  const text = candidates[shares.indexOf(best)];
  if (text === undefined || best < plausible) throw notText();
  return text;
}

const notText = () =>
  new UnreadableFile(
    "Không nhận ra bảng mã của tệp chữ này (không phải Unicode, Windows-1258, TCVN3 hay VNI); hãy mở bằng Word và lưu thành .docx.",
  );

/**
 * How to read the letters of a .doc or a PDF, judged by its whole text: as they are when that reads as Vietnamese, or
 * from TCVN3 or VNI when an old font only made them look so.
 */
export function letterRepair(wholeText: string): (text: string) => string {
  if ((vietnameseShare(wholeText) ?? 1) >= plausible) return (text) => text;
  const repair = [tcvn3ToUnicode, vniToUnicode].find(
    (candidate) => (vietnameseShare(candidate(wholeText)) ?? 0) >= plausible,
  );
  return repair ?? ((text) => text);
}
