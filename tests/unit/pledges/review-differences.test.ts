import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText } from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";
import { walkDocument } from "@/lib/documents/walk";
import { scaled } from "@/lib/pledges/figures";
import { differencesOf } from "@/lib/pledges/reviews/compare";
import { fieldOf } from "@/lib/pledges/reviews/field-of";
import { decimalOf, type ReviewFigures } from "@/lib/pledges/reviews/figures";

const figures = (achieved: string | null, words: string): ReviewFigures => ({
  paper: { planId: "k", number: "05/KH-UBND", issuedOn: "2026-01-05" },
  things: [],
  targets: [
    {
      targetId: "t",
      field: "",
      indicator: "Hộ hiến đất",
      measure: "hộ",
      comparison: "AT_LEAST",
      isRate: false,
      demanded: null,
      promised: "20",
      achieved,
      percent: null,
      percentOfDemanded: null,
      grade: null,
      units: [],
    },
  ],
  units: [{ unitId: "u", name: "Bản Một", cells: [], promised: 0, reached: 0, evaluations: [] }],
  quotes: [{ kind: "proposal", reportId: "r", unitId: "u", period: "2026-03-25", words }],
  stories: [],
});

describe("so hai lần gom số liệu", () => {
  test("giống nhau thì không có gì; khác thì nói chỗ nào, trước và sau", () => {
    const before = figures("12.5", "Xin xi măng.");
    expect(differencesOf(before, figures("12.5", "Xin xi măng."))).toEqual([]);
    const what = (after: ReviewFigures) =>
      differencesOf(before, after).map((one) => [one.what, one.before, one.after]);
    expect(what(figures("1300", "Xin xi măng."))).toEqual([
      ["Hộ hiến đất: đã thực hiện", "12,5 hộ", "1.300 hộ"],
    ]);
    expect(what(figures(null, "Xin cát."))).toEqual([
      ["Đề xuất, kiến nghị, Bản Một", "Xin xi măng.", "Xin cát."],
      ["Hộ hiến đất: đã thực hiện", "12,5 hộ", null],
    ]);
  });

  test("số giữ lại rồi đọc ra đúng từng phần vạn", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), (amount) => {
        expect(scaled(decimalOf(amount))).toBe(amount);
      }),
    );
  });
});

test("lĩnh vực của chỉ tiêu là đề mục gần nhất ở trên nó, trong bất kỳ văn bản nào của phong trào", () => {
  const paper = parseOutline(`KẾ HOẠCH
Thi đua làm đường

I. CHỈ TIÊU
1. Về giao thông:
- Cứng hóa 5 km đường bản.
2. Trồng 200 cây.`);
  const clause = (words: string) =>
    [...walkDocument(paper)].find(({ clause: { text } }) => plainText(text).includes(words))?.clause
      .id ?? "";
  expect(fieldOf(clause("Cứng hóa"), [paper])).toBe("Về giao thông");
  expect(fieldOf(clause("Trồng"), [paper])).toBe("CHỈ TIÊU");
  expect(fieldOf("không có", [paper])).toBe("");
  expect(fieldOf(null, [paper])).toBe("");
});
