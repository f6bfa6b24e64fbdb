import type { Rule } from "../finding";
import { foundIn } from "../paper";

export const agencyMissing: Rule = {
  id: "agency-missing",
  severity: "info",
  what: "Tệp không có tên cơ quan ban hành",
  source: "NĐ 30/2020, Phụ lục I, mục II.2",
  check({ document: { agency } }) {
    if (agency.length > 0) return [];
    return [
      foundIn(
        "header",
        "",
        "Tệp không có tên cơ quan ban hành; thêm “ỦY BAN NHÂN DÂN” và tên xã ở đầu văn bản.",
      ),
    ];
  },
};
