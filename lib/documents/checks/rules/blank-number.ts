import type { Rule } from "../finding";
import { foundIn } from "../paper";

export const blankNumber: Rule = {
  id: "blank-number",
  severity: "info",
  what: "Văn bản chưa có số (bình thường khi còn là dự thảo)",
  source: "NĐ 30/2020, Điều 15",
  check({ document: { number, symbol } }) {
    if (number !== null) return [];
    const message =
      symbol === ""
        ? "Chưa có dòng số, ký hiệu; thêm ký hiệu, còn số do văn thư cấp sau khi ký."
        : "Chưa có số; văn thư cấp số sau khi người có thẩm quyền ký.";
    return [foundIn("header", symbol === "" ? "" : `Số: /${symbol}`, message)];
  },
};
