import { daysInMonth, isoDate, writtenDate } from "@/lib/text/calendar";
import { dateMentionsIn, firstDayOf, lastDayOf } from "@/lib/text/date-mentions";
import type { OfficialDocument } from "../../model";
import type { Found, Rule } from "../finding";
import { foundAt, type PaperText } from "../paper";

export const dateOrder: Rule = {
  id: "date-order",
  severity: "error",
  what: "Ngày bắt đầu sau ngày kết thúc; viện dẫn văn bản đề ngày sau ngày của chính văn bản này",
  source: "NĐ 30/2020, Điều 12 và Phụ lục I, mục II.6",
  check({ document, texts }) {
    const latest = latestOwnDate(document);
    return texts.flatMap((text) => [...reversedRanges(text), ...citedFromTheFuture(text, latest)]);
  },
};

function reversedRanges(text: PaperText): Found[] {
  const mentions = dateMentionsIn(text.folded);
  return mentions.flatMap((mention, index) => {
    const previous = mentions[index - 1];
    if (!previous || previous.year === null || mention.year === null) return [];
    const between = text.folded.slice(previous.end, mention.start);
    const isRange =
      /(?:^|\P{L})từ\s*$/u.test(text.folded.slice(0, previous.start)) &&
      /^,? (?:đến|tới)(?: hết)?\s*$/u.test(between);
    const start = firstDayOf(previous, null);
    const end = lastDayOf(mention, null);
    if (!isRange || start === null || end === null || start <= end) return [];
    return [
      foundAt(
        text,
        previous.start,
        mention.end,
        `Ngày bắt đầu ${writtenDate(start)} đứng sau ngày kết thúc ${writtenDate(end)}; xem lại hai ngày.`,
      ),
    ];
  });
}

const cited = /\d+(?:\/\d{4})?[/-][\p{Lu}][\p{L}]*(?:[-/][\p{L}]+)*,?\s+$/u;

function citedFromTheFuture(text: PaperText, latest: string | null): Found[] {
  if (latest === null || text.part === "annexes") return [];
  return dateMentionsIn(text.folded).flatMap((mention) => {
    const date = mention.day === null || mention.year === null ? null : firstDayOf(mention, null);
    if (date === null || date <= latest || !cited.test(text.text.slice(0, mention.start)))
      return [];
    return [
      foundAt(
        text,
        mention.start,
        mention.end,
        `Văn bản viện dẫn đề ngày ${writtenDate(date)}, sau ngày của văn bản này; xem lại ngày viện dẫn.`,
      ),
    ];
  });
}

/** The last day the paper can bear, as far as its date is filled in. */
function latestOwnDate({ date: { day, month, year } }: OfficialDocument): string | null {
  if (year === null) return null;
  const lastMonth = Number(month ?? 12);
  if (lastMonth < 1 || lastMonth > 12) return null;
  return isoDate(Number(year), lastMonth, Number(day ?? daysInMonth(Number(year), lastMonth)));
}
