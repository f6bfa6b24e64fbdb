import { fitText, lineHeight, millimetresPerPoint, smallestGoodSize } from "@/lib/certificates/fit";
import {
  type Align,
  isPicture,
  type Places,
  placeKeys,
  placeLabels,
  type TextKey,
} from "@/lib/certificates/layout";
import {
  bookNumberInWords,
  type CertificateMarks,
  type CertificateWords,
  dateInWords,
} from "@/lib/certificates/words";
import { writtenCode } from "@/lib/certificates/written-code";

export type Certificate = CertificateMarks & {
  words: CertificateWords;
  /** What the QR code says, and the check page's address without the code, as a person types it. */
  qrText: string;
  checkAddress: string;
};

type Style = { isBold: boolean; isItalic: boolean; isRed: boolean };

/** in hoa, đứng, đậm … (Điều 104 NĐ 98/2023) */
const bold = { isBold: true, isItalic: false, isRed: false };
const styles: Record<TextKey, Style> = {
  nationalTitle: bold,
  motto: bold,
  authority: { ...bold, isRed: true },
  verb: bold,
  title: { ...bold, isRed: true },
  recipient: bold,
  details: { ...bold, isBold: false },
  citation: { ...bold, isBold: false },
  decision: { ...bold, isItalic: true },
  bookNumber: { ...bold, isItalic: true },
  check: { ...bold, isBold: false },
  date: { ...bold, isItalic: true },
  signerPosition: bold,
  signerName: bold,
};

/** One line of letters: the box it is aligned in, its upper edge, all in millimetres; the size in points. */
export type DrawnLine = Style & {
  key: TextKey;
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  align: Align;
};

type DrawnPage = {
  lines: DrawnLine[];
  rules: { x: number; y: number; length: number; thickness: number }[];
  qr: { svg: string; x: number; y: number; side: number } | null;
  emblem: { x: number; y: number; side: number } | null;
};

/** What each part of a certificate says. */
export function textsOf(certificate: Certificate): Record<TextKey, string> {
  const { words, code, checkAddress } = certificate;
  return {
    nationalTitle: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto: "Độc lập - Tự do - Hạnh phúc",
    authority: words.authority,
    verb: words.verb,
    title: words.title,
    recipient: [words.honorific, words.name].filter(Boolean).join(" "),
    details: words.details,
    citation: words.citation,
    decision: `Quyết định số ${words.decisionNumber} ${dateInWords(words.decisionOn)}`,
    bookNumber: `Số sổ vàng: ${bookNumberInWords(certificate)}`,
    check: `Kiểm tra tại ${checkAddress}\nMã: ${writtenCode(code)}`,
    date: `${words.placeName}, ${dateInWords(words.decisionOn)}`,
    signerPosition: words.signerPosition,
    signerName: words.signerName,
  };
}

/** Lays a certificate out: every line with its place and size. Pure; nothing is cut and nothing leaves its box. */
export function composePage(
  certificate: Certificate,
  places: Places,
  drawQr: (text: string) => string,
): DrawnPage {
  const texts = textsOf(certificate);
  const page: DrawnPage = { lines: [], rules: [], qr: null, emblem: null };
  for (const key of placeKeys) {
    const place = places[key];
    if (!place.isShown) continue;
    if (isPicture(key)) {
      const side = Math.min(place.width, place.height);
      const corner = { x: place.x, y: place.y, side };
      if (key === "qr") page.qr = { svg: drawQr(certificate.qrText), ...corner };
      else page.emblem = corner;
      continue;
    }
    const { size, lines, widest } = fitText(texts[key], place, styles[key].isBold);
    const line = size * lineHeight * millimetresPerPoint;
    const top = place.y + (place.height - lines.length * line) / 2;
    const { x, width, align } = place;
    lines.forEach((text, index) => {
      page.lines.push({ key, text, x, y: top + index * line, width, size, align, ...styles[key] });
    });
    if (key === "motto" && lines.length === 1) {
      // nét liền, as long as the text; measured widths are a little too wide.
      page.rules.push({
        ...ruleBelow(place, widest / 1.015),
        y: top + line + 0.2,
        thickness: 0.75,
      });
    }
  }
  return page;
}

function ruleBelow(
  { x, width, align }: { x: number; width: number; align: Align },
  length: number,
) {
  const room = width - length;
  return { x: x + { left: 0, center: room / 2, right: room }[align], length };
}

/** What had to become so small that it is hard to read, by its name. */
export function smallPrint({ lines }: DrawnPage): string[] {
  const small = lines.filter(({ key, size }) => key !== "check" && size < smallestGoodSize);
  return [...new Set(small.map(({ key }) => placeLabels[key]))];
}
