import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText } from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";
import type { TemplateCommune } from "@/lib/documents/templates/plan/plan-facts";
import { walkDocument } from "@/lib/documents/walk";
import { amountWords, percentWords } from "@/lib/pledges/boards/amount-words";
import { scaled } from "@/lib/pledges/figures";
import { differencesOf } from "@/lib/pledges/reviews/compare";
import { fieldOf } from "@/lib/pledges/reviews/field-of";
import { decimalOf, type ReviewFigures } from "@/lib/pledges/reviews/figures";
import { reportFacts } from "@/lib/pledges/reviews/report-facts";

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
      ofEach: "",
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

  test("mức kế hoạch nêu thành của mỗi đơn vị: được nêu", () => {
    const of = (ofEach: string) => {
      const all = figures("12", "");
      return { ...all, targets: all.targets.map((one) => ({ ...one, demanded: "20", ofEach })) };
    };
    expect(differencesOf(of(""), of("mỗi bản"))).toMatchObject([
      { what: "Hộ hiến đất: kế hoạch đề ra", before: "20 hộ", after: "20 hộ mỗi bản" },
    ]);
  });

  test("đơn vị nộp, được nhận, đạt thêm chỉ tiêu sau khi gom: từng ô đều được nêu", () => {
    const unitThen = {
      unitId: "u",
      name: "Bản Một",
      cells: [{ what: "pledge:", standing: "LATE" as const, recordId: null, cameLate: false }],
      promised: 2,
      reached: 0,
      evaluations: [],
    };
    const thing = { what: "pledge:", kind: "pledge" as const, name: "đăng ký", dueOn: null };
    const things = [{ ...thing, expected: 1, handedIn: 1, accepted: 1, cameLate: 1 }];
    const before = { ...figures("12", ""), things, units: [unitThen] };
    const after = {
      ...before,
      units: [
        {
          ...unitThen,
          cells: [
            { what: "pledge:", standing: "ACCEPTED" as const, recordId: "p", cameLate: true },
          ],
          reached: 1,
        },
      ],
    };
    expect(differencesOf(before, before)).toEqual([]);
    expect(differencesOf(before, after).map((one) => [one.what, one.before, one.after])).toEqual([
      ["Bản Một: đăng ký", "Quá hạn", "Đã nhận, nộp muộn"],
      ["Bản Một: chỉ tiêu đạt, vượt trong số đã đăng ký", "0/2", "1/2"],
    ]);
  });

  test("tỷ lệ, bình quân trong báo cáo đúng như trên màn hình", () => {
    const [target] = figures("85.3333", "").targets;
    if (!target) throw new Error("There is a target.");
    const asked = { ...target, measure: "%", isRate: true, percent: "12317" };
    const [field] = reportFacts(
      { ...figures(null, ""), targets: [asked] },
      {
        commune: {} as TemplateCommune,
        kind: "MIDTERM",
        title: "",
        from: "2026-01-01",
        to: "2026-06-30",
        today: "2026-07-01",
      },
    ).fields;
    expect(field?.targets[0]).toMatchObject({
      achieved: amountWords(scaled("85.3333"), "", true),
      percent: percentWords(12_317n).replace("%", ""),
    });
    expect(field?.targets[0]).toMatchObject({ achieved: "85,33", percent: "123,17" });
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
