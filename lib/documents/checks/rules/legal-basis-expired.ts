import { writtenDate } from "@/lib/text/calendar";
import type { Rule } from "../finding";
import { foundAt } from "../paper";

export const legalBasisExpired: Rule = {
  id: "legal-basis-expired",
  severity: "error",
  what: "Căn cứ, viện dẫn văn bản đã hết hiệu lực vào ngày của văn bản này",
  source: "NĐ 30/2020, Phụ lục I, mục II.6.a; danh mục căn cứ trong phần Quy tắc",
  check({ texts, issuedOn }, { legalBases, today }) {
    const date = issuedOn ?? today;
    if (!legalBases || date === undefined) return [];
    const expired = legalBases.filter(
      ({ effectiveTo }) => effectiveTo !== null && effectiveTo < date,
    );
    return texts
      .filter(({ part }) => part === "preamble" || part === "body")
      .flatMap((text) =>
        expired.flatMap(({ symbol, effectiveTo, replacedBy }) => {
          const start = text.text.indexOf(symbol);
          const isWhole = start !== -1 && !/[\p{L}\d/]/u.test(text.text.charAt(start - 1));
          if (!isWhole || effectiveTo === null) return [];
          const instead = replacedBy
            ? `thay bằng ${replacedBy}`
            : "thay bằng văn bản đang có hiệu lực";
          return [
            foundAt(
              text,
              start,
              start + symbol.length,
              `Văn bản ${symbol} hết hiệu lực sau ngày ${writtenDate(effectiveTo)}; ${instead}.`,
            ),
          ];
        }),
      );
  },
};
