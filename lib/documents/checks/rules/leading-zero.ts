import { twoDigits } from "@/lib/text/numbers";
import type { Found, Rule } from "../finding";
import { foundIn } from "../paper";

export const leadingZero: Rule = {
  id: "leading-zero",
  severity: "warning",
  what: "Thiếu số 0 trước số văn bản và ngày nhỏ hơn 10, trước tháng 1, 2",
  source: "NĐ 30/2020, Phụ lục I, mục II.3.c và II.4.b",
  check({ document: { number, symbol, date } }) {
    const found: Found[] = [];
    if (number !== null && /^[1-9]$/u.test(number))
      found.push({
        ...foundIn(
          "header",
          `Số: ${number}/${symbol}`,
          `Số nhỏ hơn 10 phải có số 0 phía trước; ghi “${twoDigits(Number(number))}”.`,
        ),
        fix: { kind: "set-number", number: twoDigits(Number(number)) },
      });
    const day = padded(date.day, 9);
    const month = padded(date.month, 2);
    if (day !== date.day || month !== date.month)
      found.push({
        ...foundIn(
          "header",
          [date.day && `ngày ${date.day}`, date.month && `tháng ${date.month}`]
            .filter(Boolean)
            .join(" "),
          "Ngày nhỏ hơn 10 và tháng 1, 2 phải có số 0 phía trước; ghi thêm số 0.",
        ),
        fix: { kind: "set-date", date: { ...date, day, month } },
      });
    return found;
  },
};

const padded = (written: string | null, upTo: number) =>
  written !== null && /^\d$/u.test(written) && Number(written) <= upTo
    ? twoDigits(Number(written))
    : written;
