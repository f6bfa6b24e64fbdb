import { expect, test } from "vitest";
import { documentOf } from "@/lib/communes/rule-document";

test.each([
  ["Điều 84 khoản 2 Luật Thi đua, khen thưởng", "Luật Thi đua, khen thưởng"],
  [
    "Điều 84 khoản 6 Luật Thi đua, khen thưởng; Quy định của Ủy ban nhân dân tỉnh",
    "Luật Thi đua, khen thưởng",
  ],
  ["Luật số 06/2026/QH16 ngày 23 tháng 4 năm 2026", "Luật số 06/2026/QH16"],
  ["Phụ lục Nghị định số 152/2025/NĐ-CP", "Nghị định số 152/2025/NĐ-CP"],
  ["Mẫu số 10 Phụ lục IV Nghị định số 86/2023/NĐ-CP", "Nghị định số 86/2023/NĐ-CP"],
  ["Quyết định số 638/QĐ-BNV năm 2025", "Quyết định số 638/QĐ-BNV"],
  [
    "Phụ lục I, mục II.6.a Nghị định số 30/2020/NĐ-CP: luật không ghi số, ký hiệu",
    "Nghị định số 30/2020/NĐ-CP",
  ],
  ["Quy ước của cổng; xã đặt lại được", "Quy ước của cổng"],
  ["theo thói quen", "theo thói quen"],
])("%s is of %s", (legalBasis, document) => {
  expect(documentOf(legalBasis)).toBe(document);
});
