import { isoDate } from "@/lib/text/calendar";
import { type DateMention, dateMentionsIn } from "@/lib/text/date-mentions";
import type { Rule } from "../finding";
import { foundAt, foundIn } from "../paper";

export const dateImpossible: Rule = {
  id: "date-impossible",
  severity: "error",
  what: "Ngày không có trong lịch (31/4, 30/02, tháng 13)",
  source: "NĐ 30/2020, Phụ lục I, mục II.4.b",
  check({ document, texts }) {
    const { day, month, year } = document.date;
    const own = { day: Number(day ?? 1), month: Number(month ?? 1), year: Number(year ?? 2024) };
    const header =
      isoDate(own.year, own.month, own.day) === null
        ? [
            foundIn(
              "header",
              `ngày ${day} tháng ${month} năm ${year}`,
              "Ngày ban hành không có trong lịch; sửa lại ngày, tháng.",
            ),
          ]
        : [];
    const inText = texts.flatMap((text) =>
      dateMentionsIn(text.folded)
        .filter((mention) => isImpossible(mention))
        .map(({ start, end }) =>
          foundAt(
            text,
            start,
            end,
            `Ngày “${text.text.slice(start, end)}” không có trong lịch; xem lại ngày, tháng.`,
          ),
        ),
    );
    return [...header, ...inText];
  },
};

/** Without a year 29/02 is allowed. A month alone is impossible past 12. */
function isImpossible({ day, month, year }: DateMention): boolean {
  if (month === null) return false;
  return isoDate(year ?? 2024, month, day ?? 1) === null;
}
