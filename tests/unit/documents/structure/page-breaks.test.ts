import { describe, expect, test } from "vitest";
import { plainText } from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";
import { walkClauses } from "@/lib/documents/walk";

const paper = (body: string) =>
  parseOutline(`KẾ HOẠCH\nPhát động thi đua\n\nUBND xã ban hành Kế hoạch như sau:\n\n${body}`);

const outlineOf = (body: string) =>
  [...walkClauses(paper(body).body)].map(({ clause, path }) => [path, plainText(clause.text)]);

// One sentence of each kind of clause, without a place where it could end.
const clauses = [
  "- Mỗi thôn chọn ít nhất hai đoạn đường để trồng hoa, cử tổ tự quản chăm sóc cho đến hết năm;",
  "a) Rà soát danh sách hộ cần giúp đỡ, phân công đoàn thể nhận giúp từng hộ trong quý;",
  "2. Bình chọn: họp dân ở từng xóm, ghi biên bản và niêm yết ở nhà văn hóa bảy ngày.",
];

describe("a page break anywhere in a sentence", () => {
  test.each(clauses)("%s", (clause) => {
    const whole = outlineOf(`I. NỘI DUNG\n1. Việc chung\n${clause}`);
    for (const { index } of clause.slice(20).matchAll(/ /g)) {
      const [before, after] = [clause.slice(0, 20 + index), clause.slice(21 + index)];
      const cut = outlineOf(`I. NỘI DUNG\n1. Việc chung\n${before}\n\n${after}`);
      expect(cut, `${before} ‖ ${after}`).toEqual(whole);
    }
  });

  test.each([
    [
      "phát triển kinh tế, giữ vững phong trào thi đua",
      "- khen thưởng của địa phương trong cả năm.",
    ],
    ["theo chuẩn nghèo đa chiều (giai đoạn 2026", "- 2030) do cấp có thẩm quyền công nhận."],
    ["hoàn thành các phần việc đã đăng ký trước ngày", "15/11/2026."],
    ["gửi danh sách đề nghị khen thưởng về", "Phòng Văn hóa - Xã hội."],
  ])("%s ‖ %s", (before, after) => {
    expect(outlineOf(`I. NỘI DUNG\n1. Các thôn ${before}\n\n${after}`)).toEqual([
      ["I", "NỘI DUNG"],
      ["I.1", `Các thôn ${before} ${after}`],
    ]);
  });

  test.each([
    ["1. Mục đích", "Động viên các thôn."],
    ["1. Hội Liên hiệp Phụ nữ, Hội Nông dân xã", "Vận động hội viên tham gia phong trào."],
    ["1. Các thôn đăng ký với Phòng Kinh tế trước ngày 15/6/2026.", "Việc đăng ký không thu phí."],
  ])("%s / %s stay two", (first, second) => {
    expect(outlineOf(`I. NỘI DUNG\n${first}\n\n${second}`)).toHaveLength(3);
  });
});
