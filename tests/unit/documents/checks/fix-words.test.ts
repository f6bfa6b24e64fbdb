import { expect, test } from "vitest";
import type { Fix } from "@/lib/documents/checks/fix";
import { fixWords } from "@/lib/documents/checks/fix-words";

const place = { part: "subject" } as const;

test.each<[Fix, string]>([
  [{ kind: "renumber", parentId: null, marker: "roman" }, "Đánh số lại từ đầu"],
  [{ kind: "replace-text", place, from: "sát nhập", to: "sáp nhập" }, "Sửa thành “sáp nhập”"],
  [{ kind: "replace-text", place, from: ";;", to: "" }, "Bỏ “;;”"],
  [{ kind: "set-number", number: "05" }, "Sửa số thành 05"],
  [{ kind: "set-symbol", symbol: "KH-UBND" }, "Sửa ký hiệu thành KH-UBND"],
  [
    { kind: "set-date", date: { day: "05", month: "6", year: "2026" } },
    "Sửa thành “ngày 05 tháng 6 năm 2026”",
  ],
  [{ kind: "set-recipient", index: 0, line: "Các thôn;" }, "Sửa thành “Các thôn;”"],
  [{ kind: "add-recipient", line: "Trạm Y tế;" }, "Thêm “Trạm Y tế;” vào nơi nhận"],
  [
    { kind: "set-signature", signature: { lines: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], name: "" } },
    "Sửa thành “TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH”",
  ],
  [{ kind: "set-national-title", national: [] }, "Ghi đúng Quốc hiệu và Tiêu ngữ"],
])("%o is said as %s", (fix, words) => {
  expect(fixWords(fix)).toBe(words);
});

test("long words are cut at a space", () => {
  const line = "Các cơ quan, đơn vị, tổ chức chính trị - xã hội và doanh nghiệp trên địa bàn xã;";
  const words = fixWords({ kind: "add-recipient", line });

  expect(words).toMatch(/^Thêm “Các cơ quan, .*…” vào nơi nhận$/);
  expect(words.length).toBeLessThan(90);
});
