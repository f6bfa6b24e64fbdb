import { isDraftMark } from "../../draft-mark";
import type { Rule } from "../finding";
import { foundIn } from "../paper";

export const draftMark: Rule = {
  id: "draft-mark",
  severity: "info",
  what: "Đầu văn bản còn ghi “DỰ THẢO”",
  source: "NĐ 30/2020, Phụ lục I, mục II (các thành phần thể thức)",
  check({ document: { agency } }) {
    return agency
      .filter(isDraftMark)
      .map((line) =>
        foundIn("header", line, `Đầu văn bản còn ghi “${line}”; bỏ dòng này trước khi trình ký.`),
      );
  },
};
