import { isDraftMark } from "../draft-mark";
import type { DateParts, OfficialDocument } from "../model";
import type { SourceBlock, SourceParagraph } from "../readers/source";
import { isUpperCase, opensGround, paragraphsOf, upperWords, wordsOf } from "./parts";

type Letterhead = Pick<
  OfficialDocument,
  "agency" | "national" | "number" | "symbol" | "place" | "date"
>;

/** A paper without its name: the letterhead ends at the first line that belongs to no letterhead. */
export function letterheadEnd(blocks: readonly SourceBlock[]): number {
  const end = blocks.findIndex((block) => {
    const paragraphs = paragraphsOf(block);
    return !paragraphs.every((paragraph) => isLetterheadLine(wordsOf(paragraph)));
  });
  return Math.max(end, 0);
}

const national = /^C[ỘO]NG\s+H(ÒA|OÀ)\s+X[ÃA]\s+H[ỘO]I/u;
const motto = /^Đ[ộô]c\s+l[ậâ]p\s*[-–—]/iu;
const numberLine =
  /^S[ốôóỐÔÓ]\s*:?\s*([\d.…_ ]*\p{L}?)\s*([/-])\s*([\p{Lu}\d](?:[\p{Lu}\d/&-]|\s(?=-)|(?<=-)\s)*)\.?$/u;
const dateLine =
  /^(.*?)[,\s]*\bngày\s*([\d.…_\s]*|\p{L}{1,2})\s*tháng\s*([\d.…_\s]*)\s*năm\s*([\d.…_\s]*)$/iu;

/** "Mường La, ngày 05/6/2026". */
const shortDateLine = /^([^,]*),\s*ngày\s*(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/iu;

const namesAgency =
  /^(ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|HỘI|ĐẢNG|ĐOÀN|BAN|SỞ|PHÒNG|TỈNH|THÀNH PHỐ|THỊ|QUẬN|HUYỆN|XÃ|PHƯỜNG|ĐẶC KHU|CÔNG AN|TRƯỜNG|TRẠM|MẶT TRẬN|TRUNG TÂM)(?!\p{L})/u;

/** Quốc hiệu, Tiêu ngữ, the number line or the date line. */
export function isDetail(words: string): boolean {
  return (
    national.test(words) || motto.test(words) || /^S[ốôóỐÔÓ]\s*:/u.test(words) || isDateLine(words)
  );
}

/** "Mường La, ngày 05 tháng 6 năm 2026": before the day stands a place, not a paper that is cited. */
function isDateLine(words: string): boolean {
  const place = (dateLine.exec(words) ?? shortDateLine.exec(words))?.[1]?.trim();
  return (
    place !== undefined && !opensGround(words) && /^(?:|\p{Lu}[\p{L}\s.'-]{0,50})$/u.test(place)
  );
}

function isLetterheadLine(words: string): boolean {
  return (
    words === "" ||
    isDraftMark(words) ||
    isDetail(words) ||
    (words.length < 80 && isUpperCase(words) && namesAgency.test(words))
  );
}

/** The lines above the name of the paper → the parts of its letterhead; what fits nowhere else is the agency. */
export function readLetterhead(paragraphs: readonly SourceParagraph[]): Letterhead {
  const header = {
    agency: [] as string[],
    national: [] as string[],
    number: null as string | null,
    symbol: "",
    place: null as string | null,
    date: { day: null, month: null, year: null } as DateParts,
  };
  for (const line of paragraphs.flatMap(splitGluedLines)) {
    const number = numberLine.exec(line);
    const date = dateLine.exec(line) ?? shortDateLine.exec(line);
    if (line === "") continue;
    if (national.test(line) || motto.test(line)) header.national.push(line);
    else if (number) {
      header.number = filled(number[1]);
      // Party papers write "37-KH/ĐU": the hyphen is kept as part of the symbol.
      header.symbol = (number[2] === "-" ? "-" : "") + (number[3] ?? "");
    } else if (/^S[ốôóỐÔÓ]\s*:?[\s.…_\d]*$/.test(line))
      header.number = filled(line.replace(/^S[ốôóỐÔÓ]\s*:?/u, ""));
    else if (date) {
      header.place = date[1]?.trim() || null;
      header.date = { day: filled(date[2]), month: filled(date[3]), year: filled(date[4]) };
    } else header.agency.push(line);
  }
  const names = header.agency.filter((line) => !isDraftMark(line));
  // A draft says so above its agencies wherever the words stood; the last line is the issuer's.
  const marks = header.agency.filter(isDraftMark);
  return { ...header, agency: [...marks, ...joinCutNames(names, header.place)] };
}

/** Narrow columns cut a name in two: "HỘI ĐỒNG THI ĐUA" / "- KHEN THƯỞNG"; "XÃ PÚ" / "LƯƠNG", as the place tells. */
function joinCutNames(lines: readonly string[], place: string | null): string[] {
  const joined: string[] = [];
  const namesPlace = (words: string) =>
    place !== null && upperWords(words).endsWith(upperWords(place));
  for (const line of lines) {
    const last = joined.at(-1);
    const whole = `${last} ${line}`;
    const isCut = /^[-–—]\s/u.test(line) || (namesPlace(whole) && !namesPlace(line));
    if (last !== undefined && isCut) joined[joined.length - 1] = whole;
    else joined.push(line);
  }
  return joined;
}

/** Word and PDF glue the two columns: "UBND XÃ …CỘNG HÒA …", "Số: /KH-UBND Mường La, ngày …". */
function splitGluedLines(paragraph: SourceParagraph): string[] {
  return wordsOf(paragraph)
    .replace(/(?<=\S)\s*(?=C[ỘO]NG\s+H(?:ÒA|OÀ)\s+X[ÃA]\s+H[ỘO]I)/u, "\n")
    .replace(/(?<=VIỆT NAM)\s+(?=Đ[ộô]c\s+l[ậâ]p)/u, "\n")
    .replace(/^(S[ốôóỐÔÓ]\s*:?\s*[\d.…_ ]*\s*[/-]\s*\S+)\s+(?=\p{Lu}.*ngày)/u, "$1\n")
    .split("\n")
    .map((line) => line.trim());
}

function filled(part: string | undefined): string | null {
  const digits = (part ?? "").replace(/[.…_\s]/g, "");
  return digits === "" ? null : digits;
}
