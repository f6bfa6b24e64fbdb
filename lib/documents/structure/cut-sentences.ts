import { plainText } from "../model";
import type { Label } from "../outline/label";
import { sectionKindOf } from "../section-kind";
import type { Item } from "./items";
import { isUpperCase, opensClosing, opensGround } from "./parts";

const wordsOf = ({ text }: Item) => plainText(text);

/** Words and signs that cannot end a sentence. */
const needsMore =
  /[,(–—-]$|(?:^|[\s(“])(và|hoặc|hay|của|các|những|mọi|mỗi|từng|cho|với|trong|tại|ở|theo|từ|đến|là|về|do|bởi|để|nhằm|bằng|trên|dưới|được|bị|phải|cần|đã|đang|sẽ|không|quá|còn|trước|sau|giảm|tăng|tặng|trình|gửi|đề nghị|thứ|nếu|khi|mà|như|gồm|vào|cùng|thuộc|đạt|nhất|thiểu|khoảng|số|ngày|tháng|năm|điều|khoản|điểm)$/iu;

const endsSentence = /[.;:!?…][”"’')\]*]*$/u;

/** A paragraph that stops without an end mark, as at the foot of a page. */
function isOpen(item: Item): boolean {
  const words = wordsOf(item);
  return !item.table && words !== "" && !endsSentence.test(words) && !isUpperCase(words);
}

/** Such a paragraph that is no title: it is long, or ends in a word that cannot end one. */
const isCut = (item: Item) =>
  isOpen(item) && (wordsOf(item).length >= 30 || needsMore.test(wordsOf(item)));

/** Whether an item is the second half of what a page break or a typist's line end cut in two. */
export function continuesSentence(last: Item, item: Item): boolean {
  if (item.label || item.table || item.isPlain || last.table) return false;
  const words = wordsOf(item);
  if (isClosingMark(words) || continuesTitle(last, words)) return true;
  if (!isOpen(last)) return false;
  if (/^(?:[-–—]\s)?[(“"]?\p{Ll}/u.test(words)) return isCut(last) || !isShortTitle(last);
  if (!isCut(last)) return false;
  // Grounds are listed one a line, and many typists end them with a comma.
  if (!last.label && /,$/u.test(wordsOf(last)) && opensGround(wordsOf(last))) return false;
  const isUnfinished =
    needsMore.test(wordsOf(last)) || hasOpenBracket(wordsOf(last)) || isNoTitle(last, words);
  return isUnfinished && !isUpperCase(words);
}

/** "1. Mục đích": what stands below it is its own paragraph, whatever letter it begins with. */
function isShortTitle(item: Item): boolean {
  const words = wordsOf(item);
  return item.label !== null && !words.includes(":") && sectionKindOf(words) !== null;
}

/**
 * Dashes and run-in titles ("2. Cấp xã: …") stand on no line of their own: a long one that lacks its end mark goes on,
 * unless a closing or a new list begins.
 */
function isNoTitle(last: Item, next: string): boolean {
  const marker = last.label?.marker;
  const isPoint = marker === "dash" || marker === "plus" || (marker && /:\s/u.test(wordsOf(last)));
  return Boolean(isPoint) && !opensClosing.test(next) && !next.endsWith(":");
}

/** "./." by itself ends the paragraph above it. */
const isClosingMark = (words: string) => /^\.?\s?\/\s?\.?$/u.test(words);

/** "Phần I" and its title below (NĐ 30/2020, Phụ lục I, II.6.đ); a title in capitals that takes two lines. */
function continuesTitle(last: Item, words: string): boolean {
  const { label } = last;
  if (!label || !["part", "upper", "roman"].includes(label.marker)) return false;
  const title = wordsOf(last);
  if (title === "") return isUpperCase(words) || (words.length < 100 && !/[.,;:]$/u.test(words));
  return isUpperCase(title) && isUpperCase(words) && !/[.:]$/u.test(title);
}

/** "giai đoạn 2026" / "- 2030". */
const isSpan = (before: string, after: string) => /\d$/u.test(before) && /^\d/u.test(after);

function hasOpenBracket(words: string): boolean {
  const count = (sign: RegExp) => words.match(sign)?.length ?? 0;
  return count(/\(/g) > count(/\)/g) || count(/“/g) > count(/”/g);
}

/**
 * Whether what looks like a label goes on with a cut sentence instead: "… nhiệm kỳ 2020 -" / "2025.", "… kinh tế" /
 * "- xã hội". Takes the words after the label.
 */
export function isHalfSentence(label: Label, rest: string, previous: Item | undefined): boolean {
  if (!previous || !isCut(previous)) return false;
  if (
    label.marker === "dash" &&
    (hasOpenBracket(wordsOf(previous)) || isSpan(wordsOf(previous), rest))
  )
    return true;
  if (!/^\p{Ll}/u.test(rest)) return false;
  if (label.marker === "decimal") return label.ordinal > 31;
  if (label.marker !== "dash" || /,$/u.test(wordsOf(previous))) return false;
  return !(previous.label?.marker === "dash" && /^\p{Ll}/u.test(wordsOf(previous)));
}
