import type { Rule } from "../finding";
import { foundIn } from "../paper";

export const blankDate: Rule = {
  id: "blank-date",
  severity: "info",
  what: "Ngày, tháng hoặc năm ban hành còn để trống (bình thường khi còn là dự thảo)",
  source: "NĐ 30/2020, Phụ lục I, mục II.4.b",
  check({ document: { date, place } }) {
    const { day, month, year } = date;
    const blanks = [
      day === null && "ngày",
      month === null && "tháng",
      year === null && "năm",
    ].filter(Boolean);
    if (blanks.length === 0) return [];
    const written = [place && `${place},`, "ngày", day, "tháng", month, "năm", year]
      .filter(Boolean)
      .join(" ");
    return [
      foundIn(
        "header",
        year === null && place === null ? "" : written,
        `Thời gian ban hành còn trống ${blanks.join(", ")}; ghi đủ khi phát hành.`,
      ),
    ];
  },
};
