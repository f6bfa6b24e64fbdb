import { expect, test } from "vitest";
import { ruleBookOf } from "@/lib/nominations/awards/rule-book";
import { handInWords } from "@/lib/nominations/dossiers/hand-in-words";
import { rulesOn } from "../../support/rules-in-force";

const said = (day: string, own?: Parameters<typeof rulesOn>[1]) =>
  handInWords(ruleBookOf(rulesOn(day, own)).nomination);

test("so many sets on paper, by the rule of the day or the commune's own; no fee where the law says so", () => {
  expect(said("2026-11-22")).toBe(
    "Nếu nộp thêm bản giấy: 01 bộ (Điều 84 khoản 6 Luật Thi đua, khen thưởng; Quy định của Ủy ban nhân dân tỉnh). Không thu phí, lệ phí (Quyết định số 638/QĐ-BNV năm 2025).",
  );
  const own = [{ key: "dossier.copies", value: 2, legalBasis: "Quyết định số 9 của tỉnh" }];
  expect(said("2026-11-22", own)).toMatch(/^Nếu nộp thêm bản giấy: 02 bộ \(Quyết định số 9/u);
  expect(said("2024-06-01")).not.toContain("phí");
});
