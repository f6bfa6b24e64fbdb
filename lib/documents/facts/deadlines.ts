import { type DateMention, dateMentionsIn, lastDayOf } from "@/lib/text/date-mentions";
import { readRecurrence } from "./deadline-recurrence";
import { excerptAt, type Passage } from "./passages";
import type { ProposedDeadline, ProposedPeriod, ProposedRecurringDeadline } from "./types";

type ProposedDeadlines = {
  deadlines: ProposedDeadline[];
  recurringDeadlines: ProposedRecurringDeadline[];
};

/** Days by which something must be done; `year` is meant where none is written and the period does not say. */
export function proposeDeadlines(
  passages: readonly Passage[],
  period: ProposedPeriod,
  year: number | null,
): ProposedDeadlines {
  const deadlines: ProposedDeadline[] = [];
  const recurringDeadlines: ProposedRecurringDeadline[] = [];
  for (const passage of passages) {
    for (const mention of deadlineMentions(passage)) {
      const found = {
        clauseId: passage.clause.id,
        label: passage.label,
        excerpt: excerptAt(passage.text, mention.start, mention.end),
      };
      const recurrence = readRecurrence(passage.folded, mention);
      if (recurrence) {
        recurringDeadlines.push({ ...recurrence, ...found });
        continue;
      }
      const date = dateOf(mention, passage, period, year);
      if (
        date &&
        !deadlines.some((known) => known.date === date && known.excerpt === found.excerpt)
      )
        deadlines.push({ date, ...found });
    }
  }
  return { deadlines, recurringDeadlines };
}

const by =
  "(?:trước|chậm nhất|muộn nhất|không (?:quá|muộn hơn)|hạn (?:cuối|chót|nộp|gửi|báo cáo|đăng ký)|thời hạn|xong)";
const link =
  "(?:[\\s:,(]|là|vào|đến|trong|hết|cuối|trước|cùng|nộp|hồ sơ|đăng ký|báo cáo|gửi|về|xong|nhận|\\d{1,2} ?(?:giờ|h|phút)(?: ?\\d{2})?)*";
const trigger = new RegExp(`(?<!\\p{L})${by}${link}$`, "u");
/** "báo cáo về UBND xã vào ngày 15/11/2026", "hoàn thành trong tháng 6/2026". */
const duty =
  /(?<!\p{L})(?:(?:gửi|nộp|báo cáo|hoàn thành|đăng ký)(?!\p{L})[^.;]{0,120}?\s(?:(?:xong )?trong|vào|đến|là)(?: hết)?|hoàn thành)\s*$/u;
/** What happened before a day in the past is no deadline. */
const notADuty =
  /(?<!\p{L})(?:sinh|sinh ra|thành lập|công tác|tuyển dụng|ban hành|(?<!đăng )ký|hiệu lực|kết nạp|sáp nhập|sắp xếp|phát sinh|so với|như|trở về|từ)\s*(?:từ )?trước\s*$/u;

function deadlineMentions({ folded }: Passage): DateMention[] {
  const mentions = dateMentionsIn(folded);
  const meant: DateMention[] = [];
  for (const [index, mention] of mentions.entries()) {
    const sentence = folded.slice(sentenceStart(folded, mention.start), mention.start);
    const previous = mentions[index - 1];
    const goesOn =
      previous !== undefined &&
      meant.at(-1) === previous &&
      /^(?:\s?,|\s?;|\s(?:và|hoặc))\s?$/u.test(folded.slice(previous.end, mention.start));
    const isYearOnly = mention.day === null && mention.month === null && mention.quarter === null;
    const triggers = trigger.test(sentence) && !notADuty.test(sentence);
    if (goesOn || triggers || (!isYearOnly && isDuty(sentence, folded, mention)))
      meant.push(mention);
  }
  return meant;
}

/** A duty's "trong" and "đến" may open a period; only a day or month the sentence ends with is a deadline. */
function isDuty(sentence: string, folded: string, mention: DateMention): boolean {
  if (!duty.test(sentence) || /(?<!\p{L})từ(?!\p{L})[^,]*đến\s*$/u.test(sentence)) return false;
  const after = folded.slice(mention.end);
  if (mention.month === null && mention.quarter === null)
    return /^ (?:của tháng cuối|tháng cuối|hằng|hàng|mỗi)/u.test(after);
  return /^\s?[).,;]|^\s*$/u.test(after);
}

function sentenceStart(text: string, place: number): number {
  return Math.max(
    0,
    ...[...text.slice(0, place).matchAll(/[.;]\s/gu)].map(({ index }) => index + 2),
  );
}

/** The day; "trước tháng 6/2026" is the day before it begins. */
function dateOf(
  mention: DateMention,
  { folded }: Passage,
  period: ProposedPeriod,
  fallback: number | null,
): string | null {
  const year = mention.year ?? yearWithin(mention, period) ?? fallback;
  if (year === null) return null;
  const isBefore = /trước\s*$/u.test(folded.slice(0, mention.start)) && mention.day === null;
  return isBefore ? dayBefore(mention, year) : lastDayOf(mention, year);
}

function yearWithin(mention: DateMention, { start, end }: ProposedPeriod): number | null {
  if (end === null) return null;
  const first = Number((start ?? end).slice(0, 4));
  for (let year = first; year <= Number(end.slice(0, 4)); year++) {
    const date = lastDayOf(mention, year);
    if (date !== null && date <= end && (start === null || date >= start)) return year;
  }
  return null;
}

function dayBefore(mention: DateMention, year: number): string | null {
  const { month, quarter } = mention;
  const firstMonth = month ?? (quarter === null ? 1 : quarter * 3 - 2);
  const isJanuary = firstMonth === 1;
  const before = { ...mention, year: null, quarter: null, month: isJanuary ? 12 : firstMonth - 1 };
  return lastDayOf(before, isJanuary ? year - 1 : year);
}
