import { expect, test } from "vitest";
import { basisCitedOn } from "@/lib/documents/checks/cited-bases";
import type { LegalBasis } from "@/lib/documents/checks/finding";

const basis = (symbol: string, more: Partial<LegalBasis> = {}): LegalBasis => ({
  symbol,
  citation: `Nghị định số ${symbol} của Chính phủ`,
  effectiveFrom: null,
  effectiveTo: null,
  replacedBy: null,
  isVerified: true,
  ...more,
});

const law = basis("06/2022/QH15", {
  citation: "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
});
const circular = basis("15/2025/TT-BNV", {
  citation: "Thông tư số 15/2025/TT-BNV hướng dẫn Nghị định số 11/2025/NĐ-CP",
});
const old = basis("11/2025/NĐ-CP", { effectiveTo: "2026-06-30", replacedBy: "12/2026/NĐ-CP" });
const next = basis("12/2026/NĐ-CP", { effectiveFrom: "2026-07-01" });
const ended = basis("13/2020/NĐ-CP", { effectiveTo: "2021-01-01" });
const register = [law, old, next, ended, circular];

test.each([
  ["itself while it holds", "Nghị định số 11/2025/NĐ-CP ngày 5 tháng 1", "2026-06-30", old],
  ["what replaced it", "Nghị định số 11/2025/NĐ-CP ngày 5 tháng 1", "2026-07-01", next],
  ["a law by its day", "Luật thi đua, Khen thưởng ngày 15 tháng 6 năm 2022", "2026-07-01", law],
  ["a text, not the one in its title", circular.citation, "2026-07-01", circular],
  [
    "nothing of a text that ended and left no heir",
    "Nghị định số 13/2020/NĐ-CP",
    "2026-07-01",
    null,
  ],
  ["nothing of a text that is not there", "Quyết định số 1/2026/QĐ-UBND", "2026-07-01", null],
])("gives %s", (_, words, date, expected) => {
  expect(basisCitedOn(words, register, date)).toBe(expected);
});
