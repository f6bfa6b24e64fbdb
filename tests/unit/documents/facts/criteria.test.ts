import { expect, test } from "vitest";
import { proposeFacts } from "@/lib/documents/facts/propose-facts";
import { parseOutline } from "@/lib/documents/outline/parse";

const criteriaOf = (body: string) =>
  proposeFacts(parseOutline(`KẾ HOẠCH\nThi đua trồng hoa\n\n${body}`)).criteria.map(
    ({ audience, text }) => [audience, text],
  );

test.each<[string, string, [string | null, string][]]>([
  [
    "a heading for each audience",
    "I. TIÊU CHUẨN\n1. Đối với tập thể\na) Hoàn thành chỉ tiêu.\n2. Đối với cá nhân\na) Gương mẫu.",
    [
      ["tập thể", "Hoàn thành chỉ tiêu."],
      ["cá nhân", "Gương mẫu."],
    ],
  ],
  [
    "said in the line itself",
    "I. TIÊU CHÍ\n- Đối với hộ gia đình: vườn sạch.\n- Đối với doanh nghiệp: đóng góp quỹ.",
    [
      ["hộ gia đình", "Đối với hộ gia đình: vườn sạch."],
      ["doanh nghiệp", "Đối với doanh nghiệp: đóng góp quỹ."],
    ],
  ],
  ["for all", "I. TIÊU CHÍ\n- Làm đúng hạn đã đăng ký.", [[null, "Làm đúng hạn đã đăng ký."]]],
  [
    "a line that announces others is none",
    "I. TIÊU CHÍ\n1. Tập thể, cá nhân phải:\n- Làm đúng hạn.",
    [[null, "Làm đúng hạn."]],
  ],
  [
    "of two audiences it is neither's alone",
    "I. TIÊU CHUẨN TẬP THỂ, CÁ NHÂN\n- Làm đúng hạn.",
    [[null, "Làm đúng hạn."]],
  ],
  ["nothing outside such a part", "I. NỘI DUNG\n- Trồng hoa ven đường.", []],
])("%s", (_, body, expected) => {
  expect(criteriaOf(body)).toEqual(expected);
});
