import type { DateParts, OfficialDocument, RichText } from "../model";
import { plainText } from "../model";
import { parseLabel } from "../outline/label";
import type { SourceBlock, SourceParagraph } from "../readers/source";
import { isAllBold, joinRichText, withoutBold } from "../rich-text";
import { isUpperCase, paragraphsOf, upperWords, wordsOf } from "./parts";

export type Header = Pick<
  OfficialDocument,
  "type" | "agency" | "national" | "number" | "symbol" | "place" | "date" | "subject"
>;

/** Kinds of papers with a name (NĐ 30/2020, Điều 7). */
export const paperTypes = [
  "NGHỊ QUYẾT",
  "QUYẾT ĐỊNH",
  "CHỈ THỊ",
  "QUY CHẾ",
  "QUY ĐỊNH",
  "THÔNG CÁO",
  "THÔNG BÁO",
  "HƯỚNG DẪN",
  "CHƯƠNG TRÌNH",
  "KẾ HOẠCH",
  "PHƯƠNG ÁN",
  "ĐỀ ÁN",
  "DỰ ÁN",
  "BÁO CÁO",
  "BIÊN BẢN",
  "TỜ TRÌNH",
  "GIẤY MỜI",
];

/** How far down a paper its name may stand. */
const headerLength = 30;

/** Takes the header off a paper: everything down to the subject. Blocks that follow are returned untouched. */
export function takeHeader(blocks: readonly SourceBlock[]): {
  header: Header;
  rest: readonly SourceBlock[];
} {
  const typeAt = blocks.findIndex((block, index) => index < headerLength && typeOf(block) !== null);
  const end = typeAt >= 0 ? typeAt : letterheadEnd(blocks);
  const letterhead = readLetterhead(blocks.slice(0, end).flatMap(paragraphsOf));
  const typeBlock = blocks[typeAt];
  if (typeBlock?.kind !== "paragraph")
    return { header: { ...letterhead, type: "", subject: [] }, rest: blocks.slice(end) };

  const type = typeOf(typeBlock) ?? "";
  const inline = withoutType(typeBlock, type);
  const { subject, rest } = takeSubject(inline, blocks.slice(typeAt + 1));
  return { header: { ...letterhead, type, subject }, rest };
}

function typeOf(block: SourceBlock): string | null {
  if (block.kind !== "paragraph" || block.label || block.plain) return null;
  const words = wordsOf(block);
  const upper = upperWords(words).replace(/[:.]$/, "");
  const type = paperTypes.find((name) => upper === name || upper.startsWith(`${name} `));
  if (!type) return null;
  if (upper === type) return words.replace(/[:.]$/, "");
  // "KẾ HOẠCH PHÁT ĐỘNG …" on one line; "Kế hoạch này …" is a sentence.
  return isUpperCase(words.slice(0, type.length)) && !/[.;]$/.test(words)
    ? words.slice(0, type.length)
    : null;
}

function withoutType(block: SourceParagraph, type: string): RichText {
  const words = wordsOf(block)
    .slice(type.length)
    .replace(/^[\s:.]+/, "");
  return words === "" ? [] : [{ text: words }];
}

/** A paper without its name: the letterhead ends at the first line that belongs to no letterhead. */
function letterheadEnd(blocks: readonly SourceBlock[]): number {
  const end = blocks.findIndex((block) => {
    const paragraphs = paragraphsOf(block);
    return !paragraphs.every((paragraph) => isLetterheadLine(wordsOf(paragraph)));
  });
  return Math.max(end, 0);
}

const national = /^C[ỘO]NG\s+H(ÒA|OÀ)\s+X[ÃA]\s+H[ỘO]I/u;
const motto = /^Đ[ộô]c\s+l[ậâ]p\s*[-–—]/iu;
const numberLine = /^Số\s*:?\s*([\d.…_ ]*\p{L}?)\s*([/-])\s*([\p{Lu}\d][\p{Lu}\d/&-]*)$/u;
const dateLine = /^(.*?)[,\s]*\bngày\s*([\d.…_\s]*)\s*tháng\s*([\d.…_\s]*)\s*năm\s*([\d.…_\s]*)$/iu;

function isLetterheadLine(words: string): boolean {
  return (
    words === "" ||
    national.test(words) ||
    motto.test(words) ||
    /^Số\s*:/.test(words) ||
    dateLine.test(words) ||
    (isUpperCase(words) && !parseLabel(words) && words.length < 80)
  );
}

function readLetterhead(paragraphs: readonly SourceParagraph[]): Omit<Header, "type" | "subject"> {
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
    const date = dateLine.exec(line);
    if (line === "") continue;
    if (national.test(line) || motto.test(line)) header.national.push(line);
    else if (number) {
      header.number = filled(number[1]);
      // Party papers write "37-KH/ĐU": the hyphen is kept as part of the symbol.
      header.symbol = (number[2] === "-" ? "-" : "") + (number[3] ?? "");
    } else if (/^Số\s*:?[\s.…_\d]*$/.test(line))
      header.number = filled(line.replace(/^Số\s*:?/, ""));
    else if (date) {
      header.place = date[1]?.trim() || null;
      header.date = { day: filled(date[2]), month: filled(date[3]), year: filled(date[4]) };
    } else header.agency.push(line);
  }
  return header;
}

/** Word and PDF glue the two columns: "UBND XÃ …CỘNG HÒA …", "Số: /KH-UBND Mường La, ngày …". */
function splitGluedLines(paragraph: SourceParagraph): string[] {
  return wordsOf(paragraph)
    .replace(/(?<=\S)\s*(?=C[ỘO]NG\s+H(?:ÒA|OÀ)\s+X[ÃA]\s+H[ỘO]I)/u, "\n")
    .replace(/(?<=VIỆT NAM)\s+(?=Đ[ộô]c\s+l[ậâ]p)/u, "\n")
    .replace(/^(Số\s*:?\s*[\d.…_ ]*\s*[/-]\s*\S+)\s+(?=\p{Lu}.*ngày)/u, "$1\n")
    .split("\n")
    .map((line) => line.trim());
}

function filled(part: string | undefined): string | null {
  const digits = (part ?? "").replace(/[.…_\s]/g, "");
  return digits === "" ? null : digits;
}

function takeSubject(
  inline: RichText,
  blocks: readonly SourceBlock[],
): { subject: RichText; rest: readonly SourceBlock[] } {
  let subject = inline;
  let next = 0;
  for (; next < blocks.length; next++) {
    const block = blocks[next];
    if (block?.kind !== "paragraph") break;
    if (block.text.length === 0) continue;
    if (subject.length > 0 && !continuesSubject(subject, block)) break;
    if (subject.length === 0 && !canBeSubject(block)) break;
    subject = joinRichText(subject, block.text);
  }
  return { subject: withoutBold(subject), rest: blocks.slice(next) };
}

const opensPreamble =
  /^(Căn cứ|Thực hiện|Thi hành|Theo|Nhằm|Để|Năm \d|Hưởng ứng|Ủy ban|Uỷ ban|UBND|Xét|Trên cơ sở|Phát huy)(\P{L}|$)/u;

function canBeSubject(paragraph: SourceParagraph): boolean {
  const words = wordsOf(paragraph);
  return !paragraph.label && !paragraph.plain && !parseLabel(words) && !/^Căn cứ\s/u.test(words);
}

/** Whether a paragraph goes on with the subject's lines rather than opening the preamble. */
export function continuesSubject(subject: RichText, paragraph: SourceParagraph): boolean {
  if (!canBeSubject(paragraph)) return false;
  const words = wordsOf(paragraph);
  if (/^\p{Ll}/u.test(words)) return !/[.;:]$/.test(plainText(subject));
  if (opensPreamble.test(words) && !paragraph.centred) return false;
  if (/[;:.]$/.test(words)) return false;
  return Boolean(
    paragraph.centred || (paragraph.tight && words.length < 200) || isAllBold(paragraph.text),
  );
}
