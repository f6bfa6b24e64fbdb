import { describe, expect, test } from "vitest";
import { parseLabel } from "@/lib/documents/outline/label";

describe("a label is recognised in every spelling seen in real plans", () => {
  test.each([
    ["I. MỤC ĐÍCH", "roman", "I.", 1],
    ["IV/ GIẢI PHÁP", "roman", "IV.", 4],
    ["II- NỘI DUNG", "roman", "II.", 2],
    ["1. Mục đích", "decimal", "1.", 1],
    ["1.Mục đích", "decimal", "1.", 1],
    ["12/ Công an xã", "decimal", "12.", 12],
    ["3- Kinh phí", "decimal", "3.", 3],
    ["1.1. Tập thể", "nested", "1.1.", 1],
    ["2.3 Cá nhân", "nested", "2.3.", 3],
    ["1.2.4. Hộ gia đình", "nested", "1.2.4.", 4],
    ["a) Đối với tập thể", "letter", "a)", 1],
    ["a, Đối với tập thể", "letter", "a)", 1],
    ["c. Đối với cá nhân", "letter", "c)", 3],
    ["b/ Đối với thôn", "letter", "b)", 2],
    ["đ) Tổng kết", "letter", "đ)", 5],
    ["- a) Tập thể", "letter", "a)", 1],
    ["- Treo băng rôn", "dash", "-", 0],
    ["-Treo băng rôn", "dash", "-", 0],
    ["– Treo băng rôn", "dash", "-", 0],
    ["• Treo băng rôn", "dash", "-", 0],
    ["+ Đơn vị chủ trì", "plus", "+", 0],
    ["* Đối với thôn", "star", "*", 0],
    ["A. PHẦN CHUNG", "upper", "A.", 1],
    ["Phần I. ĐÁNH GIÁ", "part", "Phần I.", 1],
    ["PHẦN THỨ HAI", "part", "PHẦN THỨ HAI", 2],
    ["Điều 3. Trách nhiệm", "part", "Điều 3.", 3],
  ])("%s", (words, marker, label, ordinal) => {
    expect(parseLabel(words)).toMatchObject({ marker, label, ordinal });
  });
});

test.each([
  "2025. Hằng năm tổ chức sơ kết",
  "1.500 hộ tham gia",
  "3.5 triệu đồng một hộ",
  "15/12 hằng năm",
  "Phần lớn các thôn đã đăng ký",
  "Mục tiêu chung",
  "-5 độ",
  "ở các thôn",
  "Vận động Nhân dân",
  "(*) Số liệu năm trước",
])("%s is not a label", (words) => {
  expect(parseLabel(words)).toBeNull();
});
