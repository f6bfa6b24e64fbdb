import type { Rule } from "../finding";
import { foundIn } from "../paper";

export const subjectMissing: Rule = {
  id: "subject-missing",
  severity: "error",
  what: "Thiếu trích yếu dưới tên loại văn bản",
  source: "NĐ 30/2020, Phụ lục I, mục II.5",
  check({ document }) {
    if (document.subject.length > 0 || document.type === "") return [];
    return [
      foundIn(
        "subject",
        document.type,
        "Chưa có trích yếu; thêm một câu ngắn nêu nội dung chính dưới tên loại văn bản.",
      ),
    ];
  },
};
