import { plainText } from "../../model";
import { walkClauses } from "../../walk";
import type { Rule } from "../finding";

export const headingWithoutTitle: Rule = {
  id: "heading-without-title",
  severity: "warning",
  what: "Phần, chương, mục (số La Mã) chỉ có số, không có tiêu đề",
  source: "NĐ 30/2020, Phụ lục I, mục II.6.d",
  check({ document }) {
    return [...walkClauses(document.body)]
      .filter(
        ({ clause }) =>
          (clause.marker === "part" || clause.marker === "roman") &&
          plainText(clause.text).trim() === "",
      )
      .map(({ clause, path }) => ({
        part: "body",
        clauseId: clause.id,
        label: path,
        excerpt: clause.label,
        message: `“${clause.label}” chưa có tiêu đề; thêm cụm từ chỉ nội dung chính.`,
      }));
  },
};
