import { foldAccents } from "@/lib/text/fold";
import { opensAddressees, opensLetterSubject } from "../letter";
import type { OfficialDocument, RichText } from "../model";
import { plainText } from "../model";
import { parseLabel } from "../outline/label";
import type { SourceBlock, SourceParagraph } from "../readers/source";
import { isAllBold, joinRichText, withoutBold } from "../rich-text";
import { sectionKindOf } from "../section-kind";
import { isDetail, letterheadEnd, readLetterhead } from "./letterhead";
import { isUpperCase, paragraphsOf, upperWords, wordsOf } from "./parts";

export type Header = Pick<
  OfficialDocument,
  "type" | "agency" | "national" | "number" | "symbol" | "place" | "date" | "subject"
>;

/** Kinds of papers with a name (NĐ 30/2020, Điều 7). */
const paperTypes = [
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

const plainTypes = paperTypes.map(foldAccents);

/** How far down a paper its name may stand. */
const headerLength = 30;

/** Takes the header off a paper: everything down to the subject. Blocks that follow are returned untouched. */
export function takeHeader(source: readonly SourceBlock[]): {
  header: Header;
  rest: readonly SourceBlock[];
} {
  const blocks = source.flatMap((block, index) => (index < headerLength ? opened(block) : block));
  const typeAt = blocks.findIndex((block, index) => index < headerLength && typeOf(block) !== null);
  const end = typeAt >= 0 ? typeAt : letterheadEnd(blocks);
  const typeBlock = blocks[typeAt];
  const type = typeBlock ? (typeOf(typeBlock) ?? "") : "";
  const inline = typeBlock?.kind === "paragraph" ? withoutType(typeBlock, type) : [];
  const below = blocks.slice(typeBlock ? typeAt + 1 : end);
  const { subject, rest } = takeSubject(inline, below, type !== "");
  // Converters may put number and date below the title.
  const firstOther = rest.findIndex((block) => !isDetailBlock(block));
  const late = rest.slice(0, Math.max(firstOther, 0));
  const letterhead = readLetterhead([...blocks.slice(0, end), ...late].flatMap(paragraphsOf));
  return { header: { ...letterhead, type, subject }, rest: rest.slice(late.length) };
}

/** A layout table that holds the name of the paper beside its letterhead is read as lines. */
function opened(block: SourceBlock): readonly SourceBlock[] {
  if (block.kind !== "table") return [block];
  const paragraphs = paragraphsOf(block);
  const isHeader =
    paragraphs.some(
      (paragraph) => typeOf(paragraph) !== null || opensLetterSubject(wordsOf(paragraph)),
    ) && paragraphs.some((paragraph) => isDetail(wordsOf(paragraph)));
  return isHeader ? paragraphs : [block];
}

/** Nothing but lines of a letterhead that cannot be taken for anything else. */
function isDetailBlock(block: SourceBlock): boolean {
  return (
    block.kind !== "separator" &&
    paragraphsOf(block).every(
      (paragraph) =>
        !paragraph.plain && (paragraph.text.length === 0 || isDetail(wordsOf(paragraph))),
    )
  );
}

function typeOf(block: SourceBlock): string | null {
  if (block.kind !== "paragraph" || block.label || block.plain) return null;
  const words = wordsOf(block);
  if (!/^\p{Lu}/u.test(words)) return null;
  // Scans lose accents: "KÉ HOẠCH".
  const plain = foldAccents(upperWords(words)).replace(/[:.]$/, "");
  const type = plainTypes.find(
    (name) => plain.startsWith(name) && /^(?:[\s:]|$)/.test(plain.slice(name.length)),
  );
  if (!type) return null;
  if (plain === type) return words.replace(/[:.]$/, "");
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

function takeSubject(
  inline: RichText,
  blocks: readonly SourceBlock[],
  isNamed: boolean,
): { subject: RichText; rest: readonly SourceBlock[] } {
  let subject = inline;
  let next = 0;
  for (; next < blocks.length; next++) {
    const block = blocks[next];
    if (block?.kind !== "paragraph") break;
    if (block.text.length === 0) continue;
    if (subject.length > 0 && !continuesSubject(subject, block)) break;
    if (subject.length === 0 && !(isNamed ? canBeSubject(block) : opensUnnamed(block))) break;
    subject = joinRichText(subject, block.text);
  }
  return { subject: withoutBold(subject), rest: blocks.slice(next) };
}

const opensPreamble =
  /^(Căn cứ|Thực hiện|Thi hành|Theo|Nhằm|Để|Năm \d|Hưởng ứng|Ủy ban|Uỷ ban|UBND|Xét|Trên cơ sở|Phát huy)(\P{L}|$)/u;

function canBeSubject(paragraph: SourceParagraph): boolean {
  const words = wordsOf(paragraph);
  return (
    !paragraph.label &&
    !paragraph.plain &&
    !parseLabel(words) &&
    !/^Căn cứ\s/u.test(words) &&
    !opensAddressees(words) &&
    !isDetail(words)
  );
}

/** Whether a paper that does not name its kind opens with this line as its subject. */
export function opensUnnamed(paragraph: SourceParagraph): boolean {
  const words = wordsOf(paragraph);
  return (
    canBeSubject(paragraph) &&
    words.length < 300 &&
    /^[\p{Lu}\d“"]/u.test(words) &&
    !opensPreamble.test(words) &&
    !/[.;:,]$/u.test(words)
  );
}

/** Whether a paragraph goes on with the subject's lines rather than opening the preamble. */
export function continuesSubject(subject: RichText, paragraph: SourceParagraph): boolean {
  const words = wordsOf(paragraph);
  // "… quốc phòng" / "- an ninh": a centred line may begin with the dash of a pair.
  if (paragraph.centred && /^[-–—]\s\p{Ll}/u.test(words)) return true;
  if (!canBeSubject(paragraph)) return false;
  if (/^\p{Ll}/u.test(words)) return !/[.;:]$/.test(plainText(subject));
  if (opensPreamble.test(words) && !paragraph.centred) return false;
  if (/[;:.]$/.test(words)) return false;
  if (paragraph.centred || (paragraph.tight && words.length < 200)) return true;
  // In a paper without numbers a bold line may be the title of its first part.
  return isAllBold(paragraph.text) && sectionKindOf(words) === null;
}
