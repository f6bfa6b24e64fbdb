import { expect, test } from "vitest";
import type { CommendationType } from "@/lib/db/generated/enums";
import { sendByWords } from "@/lib/decisions/higher/send-by-words";
import { ruleBookOf } from "@/lib/nominations/awards/rule-book";
import { rulesOn } from "../../support/rules-in-force";

const basis =
  "(Quy định của Ủy ban nhân dân tỉnh; ví dụ Điều 6 Quyết định số 86/2025/QĐ-UBND tỉnh Bắc Ninh)";
const said = (types: CommendationType[], day: string, own?: Parameters<typeof rulesOn>[1]) =>
  sendByWords(ruleBookOf(rulesOn(day, own)).nomination, new Set(types), day);

test.each<[string, string]>([
  ["2026-12-01", "còn 8 ngày"],
  ["2026-12-09", "hôm nay là hạn"],
  ["2026-12-10", "quá hạn 1 ngày"],
])("what is for the whole year goes up before 10/12: on %s %s", (day, clock) => {
  expect(said(["MERIT"], day)).toEqual([`Tổng kết năm: trước ngày 10/12/2026, ${clock} ${basis}.`]);
});

test("a campaign's goes before the conference, what is sudden at any time", () => {
  expect(said(["CAMPAIGN", "SUDDEN"], "2026-11-22")).toEqual([
    `Chuyên đề, sơ kết, tổng kết phong trào: trước hội nghị ít nhất 10 ngày ${basis}.`,
  ]);
  expect(said(["SUDDEN"], "2026-11-22")).toEqual([]);
});

test("by the commune's own rule, which cites its province", () => {
  const own = [
    { key: "higher.year-end", value: "5/12", legalBasis: "Quyết định số 9 của tỉnh" },
    { key: "higher.conference-days", value: 15, legalBasis: "Quyết định số 9 của tỉnh" },
  ];
  expect(said(["MERIT", "CAMPAIGN"], "2026-11-22", own)).toEqual([
    "Tổng kết năm: trước ngày 05/12/2026, còn 12 ngày (Quyết định số 9 của tỉnh).",
    "Chuyên đề, sơ kết, tổng kết phong trào: trước hội nghị ít nhất 15 ngày (Quyết định số 9 của tỉnh).",
  ]);
});
