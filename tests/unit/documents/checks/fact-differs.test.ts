import { expect, test } from "vitest";
import { checkDocument } from "@/lib/documents/checks/check-document";
import type { ConfirmedFacts } from "@/lib/documents/checks/finding";
import { proposeFacts } from "@/lib/documents/facts/propose-facts";
import { parseOutline } from "@/lib/documents/outline/parse";

const text = `KẾ HOẠCH
Thi đua trồng hoa

I. CHỈ TIÊU
1. Tỷ lệ hộ trồng hoa đạt ít nhất 85% vào năm 2026.
II. TỔ CHỨC THỰC HIỆN
1. Phòng VH-XH chủ trì, phối hợp với Công an xã kiểm tra.
`;

/** What the check says of this text when the facts are those of another. */
function said(confirmed: string) {
  const confirmedFacts: ConfirmedFacts = proposeFacts(parseOutline(confirmed));
  return checkDocument(parseOutline(text), { confirmedFacts })
    .filter(({ rule }) => rule === "fact-differs-from-text")
    .map(({ label, message }) => `${label}: ${message}`);
}

test.each<[string, string, string, RegExp[]]>([
  ["nothing differs", "85%", "85%", []],
  ["another figure", "85%", "90%", [/^I\.1: .*văn bản ghi 85, dữ kiện ghi 90/]],
  ["another year is another target", "năm 2026", "năm 2027", []],
  ["another unit", "Công an xã", "Đoàn Thanh niên", [/^II\.1: .*“Đoàn Thanh niên”/]],
  ["one unit in other words", "Phòng VH-XH", "Phòng Văn hóa - Xã hội", []],
])("%s", (_, from, to, expected) => {
  const messages = said(text.replace(from, to));
  expect(messages).toHaveLength(expected.length);
  for (const [index, pattern] of expected.entries()) expect(messages[index]).toMatch(pattern);
});
