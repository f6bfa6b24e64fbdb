import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText, richText } from "@/lib/documents/model";
import { printOutline } from "@/lib/documents/outline/print";
import {
  applyShifts,
  nextYear,
  planYears,
  proposeShifts,
  withoutIssue,
} from "@/lib/documents/shift-dates/shift-dates";
import { fixturePlan, planWith } from "../../../support/documents";

const next = { years: 1, planYear: 2026 };

const withWords = (words: string) => planWith(`I. THỜI GIAN\n1. ${words}\n`);
const wordsOf = (document: ReturnType<typeof planWith>) =>
  plainText(document.body[0]?.children[0]?.text ?? []);

/** All shifts made, ticked or not. */
function allShifted(document: ReturnType<typeof planWith>, context = next) {
  const keys = proposeShifts(document, context).map(({ key }) => key);
  return applyShifts(document, context, keys);
}

/** Those ticked by default. */
function shifted(words: string, context = next): string {
  const document = withWords(words);
  const ticked = proposeShifts(document, context).filter(({ isDefault }) => isDefault);
  return wordsOf(
    applyShifts(
      document,
      context,
      ticked.map(({ key }) => key),
    ),
  );
}

describe("proposeShifts, with what is ticked by default", () => {
  test.each([
    ["Trước ngày 31/12/2026.", "Trước ngày 31/12/2027."],
    [
      "Từ ngày 05 tháng 6 năm 2026 đến hết quý III/2026.",
      "Từ ngày 05 tháng 6 năm 2027 đến hết quý III/2027.",
    ],
    [
      "Xong trong tháng 6/2026; so với năm 2025 tăng 5%.",
      "Xong trong tháng 6/2027; so với năm 2026 tăng 5%.",
    ],
    ["Năm học 2026-2027 mọi trường đăng ký.", "Năm học 2027-2028 mọi trường đăng ký."],
    ["Sáng thứ Hai, ngày 05/01/2026 phát động.", "Sáng thứ Ba, ngày 05/01/2027 phát động."],
    ["Sáng Thứ hai ngày 05/01/2026 phát động.", "Sáng Thứ ba ngày 05/01/2027 phát động."],
    ["Sáng thứ 6, 05/6/2026 phát động.", "Sáng thứ 7, 05/6/2027 phát động."],
    ["Sáng thứ Bảy, ngày 05/9/2026 phát động.", "Sáng Chủ nhật, ngày 05/9/2027 phát động."],
    ["Sáng Chủ nhật, ngày 06/9/2026 phát động.", "Sáng thứ Hai, ngày 06/9/2027 phát động."],
    ["Sáng thứ Năm, ngày 05/01/2026 phát động.", "Sáng thứ Năm, ngày 05/01/2027 phát động."],
    [
      "Kỷ niệm 81 năm Ngày Quốc khánh (02/9/1945 - 02/9/2026).",
      "Kỷ niệm 82 năm Ngày Quốc khánh (02/9/1945 - 02/9/2027).",
    ],
  ])("%s", (before, after) => {
    expect(shifted(before)).toBe(after);
  });

  test.each([
    "Đại hội Đảng bộ xã lần thứ XI, nhiệm kỳ 2025 - 2030.",
    "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh.",
    "Theo Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ.",
    "Theo Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022.",
    "Trồng 2026 cây; nộp trước ngày 20 hằng tháng.",
    "Trồng 2.026 cây, đạt 2026 kg/ha.",
    "So với năm 2021 tăng gấp đôi.",
  ])("leaves alone: %s", (words) => {
    expect(shifted(words)).toBe(words);
  });

  test("29 tháng 02 has no such day in the next year", () => {
    expect(shifted("Trước ngày 29/02/2028.", { years: 1, planYear: 2028 })).toBe(
      "Trước ngày 28/02/2029.",
    );
  });

  test("terms and past years are shown, unticked, with the sentence around them", () => {
    const document = withWords("Mở đầu. Trong giai đoạn 2021 - 2025, tỷ lệ giảm. Câu sau.");

    expect(proposeShifts(document, next)).toMatchObject([
      {
        from: "2021 - 2025",
        to: "2022 - 2026",
        kind: "term",
        isDefault: false,
        before: "Trong giai đoạn ",
        after: ", tỷ lệ giảm.",
        part: "I. THỜI GIAN",
        label: "I.1",
      },
    ]);
  });

  test("legal bases are not touched, other opening words and tables are", () => {
    const document = planWith(
      "I. CHỈ TIÊU\n1. Bảng chỉ tiêu\n| Chỉ tiêu | 2026 | Năm 2027 |\n|---|---|---|\n| Hộ | 5 | 2026 |\n",
      {
        subject: richText("Phong trào thi đua năm 2026"),
        preamble: [
          richText("Căn cứ Quyết định của Ủy ban nhân dân xã ngày 02/01/2026;"),
          richText("Ủy ban nhân dân xã ban hành kế hoạch năm 2026 như sau:"),
        ],
      },
    );

    const outline = printOutline(allShifted(document));

    expect(outline).toContain("Phong trào thi đua năm 2027");
    expect(outline).toContain("ngày 02/01/2026;");
    expect(outline).toContain("kế hoạch năm 2027 như sau:");
    expect(outline).toContain("| Chỉ tiêu | 2027 | Năm 2028 |");
  });
});

test("withoutIssue takes the number and date away, in the annexes too", () => {
  const document = planWith("I. MỤC ĐÍCH\n", {
    annexes: [
      {
        label: "Phụ lục",
        title: "CHỈ TIÊU",
        note: "(Kèm theo Kế hoạch số 12/KH-UBND ngày 10 tháng 3 năm 2026 của Ủy ban nhân dân xã)",
        body: [],
      },
    ],
  });

  expect(withoutIssue(document)).toMatchObject({
    number: null,
    date: { day: null, month: null, year: null },
    annexes: [{ note: "(Kèm theo Kế hoạch số /KH-UBND ngày tháng năm của Ủy ban nhân dân xã)" }],
  });
});

test("planYears are those of the campaign's time", () => {
  const document = withWords("Thời gian: từ ngày 01/3/2027 đến hết ngày 30/11/2029.");

  expect(planYears(document)).toEqual({ first: 2027, last: 2029 });
});

test.each([
  [{ first: 2026, last: 2026 }, 2027],
  [{ first: 2026, last: 2027 }, 2028],
  [{ first: 2027, last: 2029 }, 2032],
  [{ first: 2025, last: 2030 }, 2035],
])("after %j the next one ends in %i", (years, next) => {
  expect(nextYear(years)).toBe(next);
});

test("the plan's own years go with it, far aims stay", () => {
  const document = withWords("Giai đoạn 2027 - 2029: năm 2028 sơ kết; đến năm 2045 hoàn thành.");
  const years = { years: 3, planYear: 2029, firstYear: 2027 };

  expect(proposeShifts(document, years).map(({ from, isDefault }) => [from, isDefault])).toEqual([
    ["2027 - 2029", true],
    ["năm 2028", true],
    ["năm 2045", false],
  ]);
});

const word = fc.constantFrom(
  "thi đua",
  "trước ngày 15/6/2026",
  "thứ Hai, ngày 05/01/2026",
  "quý I/2026",
  "năm 2025",
  "giai đoạn 2021–2025",
  "lần thứ XI",
  "kỷ niệm 81 năm Ngày Quốc khánh",
  "02/9/1945",
  "số 152/2025/NĐ-CP ngày 14/6/2025",
  "từ 2025 đến 2026.",
  "2026",
  "tháng 02 năm 2026",
  ";",
);

describe("the inverse and the rest", () => {
  test("forth and back gives the same words, whatever the text and the distance", () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 9 }),
        (words, years) => {
          const document = withWords(`Nội dung ${words.join(" ")}`);
          const forth = allShifted(document, { years, planYear: 2026 });
          const back = allShifted(forth, { years: -years, planYear: 2026 + years });
          expect(back).toEqual(document);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("nothing but the words named by a shift changes", () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const document = withWords(`Nội dung ${words.join(" ")}`);
        const shifts = proposeShifts(document, next);
        for (const shift of shifts) {
          const changed = applyShifts(document, next, [shift.key]);
          const [before, after] = [wordsOf(document), wordsOf(changed)];
          expect(after.length - before.length).toBe(shift.to.length - shift.from.length);
          expect(after).toContain(shift.before + shift.to + shift.after);
        }
        expect(applyShifts(document, next, ["clause:x@0:2026"])).toEqual(document);
      }),
      { numRuns: 200 },
    );
  });

  test("a real draft goes to the next year and back unchanged", () => {
    const document = fixturePlan("an-quoi-nam-2026");
    const context = { years: 1, planYear: planYears(document)?.last ?? 0 };
    const forth = allShifted(document, context);
    expect(forth).not.toEqual(document);
    expect(allShifted(forth, { years: -1, planYear: context.planYear + 1 })).toEqual(document);
  });
});
