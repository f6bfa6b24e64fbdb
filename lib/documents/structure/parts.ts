import { foldAccents } from "@/lib/text/fold";
import { plainText } from "../model";
import type { SourceBlock, SourceCell, SourceParagraph } from "../readers/source";

/** The plain words of a source paragraph. */
export const wordsOf = (paragraph: SourceParagraph): string => plainText(paragraph.text).trim();

/** The words of a line as people compare them: NFC, upper case, single spaces, no emphasis or end colon. */
export const upperWords = (words: string): string =>
  words.normalize("NFC").toUpperCase().replace(/\s+/g, " ").trim();

/** Has letters and none of them small. */
export const isUpperCase = (words: string): boolean =>
  /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words);

/** The paragraphs of a block in reading order, row by row for a table. */
export function paragraphsOf(block: SourceBlock): readonly SourceParagraph[] {
  if (block.kind === "paragraph") return [block];
  if (block.kind === "separator") return [];
  return block.rows.flat().flatMap(paragraphsOfCell);
}

export const paragraphsOfCell = (cell: SourceCell): readonly SourceParagraph[] =>
  "paragraphs" in cell ? cell.paragraphs : [];

const authority =
  /^(TM|KT|TL|TUQ|Q|T\/M|K\/T)(\s?\.\s?|\s)\p{L}|^((QUYỀN|PHÓ)\s+)?(CHỦ TỊCH|BÍ THƯ|CHÁNH VĂN PHÒNG|TRƯỞNG (PHÒNG|BAN|CÔNG AN|TRẠM|THÔN|BẢN)|GIÁM ĐỐC|HIỆU TRƯỞNG|CHỈ HUY TRƯỞNG|ỦY VIÊN|UỶ VIÊN)(\s|$|,)/u;

/** A line of the signature block: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH" (NĐ 30, Phụ lục I, II.7). */
export function isAuthorityLine(words: string): boolean {
  return words.length < 80 && isUpperCase(words) && authority.test(upperWords(words));
}

/** "Nơi nhận:", also as scans misread it ("Noi nhận:") or with the list on the same line. */
export const isRecipientsLine = (words: string): boolean =>
  /^noi\s+nhan\s*(?::?\s*$|:\s*[-–—•]\s)/u.test(foldAccents(words.slice(0, 30)).trimStart());

/** A line that names a ground on which the paper is issued: "Căn cứ …", "Thực hiện …", "Xét đề nghị …". */
export const opensGround = (words: string): boolean =>
  /^(Căn cứ|Thực hiện|Thi hành|Theo|Xét)\s/u.test(words);

const annexLabel = /^PHỤ LỤC(\s+(SỐ\s+)?([IVXL]{1,6}|\d{1,2}|[A-HĐ]))?\s*(?=[.:-]|$)/iu;

/** "Phụ lục", "PHỤ LỤC II", "Phụ lục 1: Chỉ tiêu …" → label and what follows it, or null. */
export function annexStart(words: string): { label: string; rest: string } | null {
  const match = annexLabel.exec(words);
  if (!match) return null;
  const rest = words.slice(match[0].length).replace(/^[\s.:-]+/, "");
  return { label: match[0].trim(), rest };
}

/** Words that open the closing of a paper. */
export const opensClosing =
  /^(Trên đây|Quá trình|Trong quá trình|Nhận được|Kế hoạch này|Yêu cầu|Đề nghị (các|thủ trưởng|lãnh đạo|cán bộ)|UBND .{2,40} (yêu cầu|đề nghị|kêu gọi)|Ủy ban nhân dân .{2,40} (yêu cầu|đề nghị|kêu gọi)|Chủ tịch .{2,40} (yêu cầu|đề nghị|kêu gọi)|Căn cứ (nội dung )?Kế hoạch)(\P{L}|$)/u;
