import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Comparison, Grade } from "@/lib/db/generated/enums";
import {
  accumulate,
  achieved,
  combine,
  gradeOf,
  gradeOfAll,
  lacks,
  scaled,
  unscaled,
} from "@/lib/pledges/figures";
import { accumulationOf, askedFigure, isRate } from "@/lib/pledges/measure";

const amount = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const day = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));

test.each([
  ["1234.5", 12_345_000n],
  ["0.0001", 1n],
  ["-2.25", -22_500n],
  ["7", 70_000n],
  ["99999999999999.9999", 999_999_999_999_999_999n],
])("scaled(%s)", (decimal, expected) => {
  expect(scaled(decimal)).toBe(expected);
});

test("một số bốn chữ số lẻ đi qua phần vạn rồi trở lại vẫn là nó", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (tenThousandths) => {
      const written = (tenThousandths / 10_000).toFixed(4);
      expect(unscaled(scaled(written))).toBe(Number(written));
    }),
  );
});

describe("nhiều kỳ của một đơn vị", () => {
  const figures = fc.uniqueArray(fc.record({ period: day, amount }), {
    selector: ({ period }) => period,
    minLength: 1,
    maxLength: 12,
  });

  test("cộng dồn là tổng, thứ tự nào cũng vậy; kỳ mới nhất là số của ngày cuối", () => {
    fc.assert(
      fc.property(figures, fc.infiniteStream(fc.nat()), (all, keys) => {
        const shuffled = all
          .map((figure) => ({ figure, key: keys.next().value }))
          .sort((one, other) => one.key - other.key)
          .map(({ figure }) => figure);
        let total = 0n;
        for (const each of all) total += each.amount;
        const last = [...all].sort((one, other) => (one.period < other.period ? -1 : 1)).at(-1);
        expect(accumulate(shuffled, "SUM")).toBe(total);
        expect(accumulate(shuffled, "LATEST")).toBe(last?.amount);
      }),
    );
  });

  test("chưa có báo cáo thì chưa có số, không phải số 0", () => {
    expect(accumulate([], "SUM")).toBeNull();
    expect(accumulate([], "LATEST")).toBeNull();
    expect(combine([], false)).toBeNull();
  });
});

describe("nhiều đơn vị", () => {
  test.each([
    [[10_000n, 25_000n], false, 35_000n],
    [[800_000n, 905_000n], true, 852_500n],
    [[1n, 2n], true, 2n],
    [[-1n, -2n], true, -2n],
    [[1n, 1n, 2n], true, 1n],
  ] as const)("%s (tỷ lệ: %s) → %s", (amounts, rate, expected) => {
    expect(combine(amounts, rate)).toBe(expected);
  });

  test("bình quân của các tỷ lệ nằm giữa tỷ lệ nhỏ nhất và lớn nhất", () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 30 }), (amounts) => {
        const mean = combine(amounts, true) ?? 0n;
        const sorted = [...amounts].sort((one, other) => (one < other ? -1 : 1));
        expect(mean >= (sorted.at(0) ?? 0n) && mean <= (sorted.at(-1) ?? 0n)).toBe(true);
      }),
    );
  });

  test.each([
    ["%", true],
    ["triệu đồng/người/năm", true],
    ["hộ", false],
    ["km", false],
    ["", false],
  ])("“%s” là tỷ lệ: %s", (measure, expected) => {
    expect(isRate(measure)).toBe(expected);
  });

  test("tỷ lệ lấy kỳ mới nhất, số lượng cộng dồn; xã chọn khác thì theo xã", () => {
    expect(accumulationOf({ measure: "%", accumulation: null })).toBe("LATEST");
    expect(accumulationOf({ measure: "hộ", accumulation: null })).toBe("SUM");
    expect(accumulationOf({ measure: "hộ", accumulation: "LATEST" })).toBe("LATEST");
  });

  test.each([
    ["hộ", null, "", "Số làm được trong kỳ này."],
    ["hộ", null, "quý III", "Số làm thêm sau báo cáo quý III."],
    ["hộ", "LATEST", "quý III", "Số tính đến hết kỳ này."],
    ["%", null, "quý III", "Số tính đến hết kỳ này."],
    ["", null, "quý III", ""],
  ] as const)("báo cáo hỏi số nào: “%s”, %s, sau “%s”", (measure, accumulation, before, asked) => {
    expect(askedFigure({ measure, accumulation }, before)).toBe(asked);
  });
});

describe("so với điều đã hứa", () => {
  test.each<[Comparison, bigint, bigint, bigint]>([
    ["AT_LEAST", 90n, 100n, 10n],
    ["EXACT", 90n, 100n, 10n],
    ["AT_LEAST", 100n, 100n, 0n],
    ["AT_LEAST", 130n, 100n, 0n],
    ["AT_MOST", 7n, 5n, 2n],
    ["AT_MOST", 4n, 5n, 0n],
  ])("%s: %s of %s promised lacks %s", (comparison, done, promised, expected) => {
    expect(lacks(done, promised, comparison)).toBe(expected);
  });

  test.each([
    [90n, 100n, "AT_LEAST", 9_000n],
    [1n, 3n, "AT_LEAST", 3_333n],
    [2n, 3n, "AT_LEAST", 6_667n],
    [50n, 100n, "AT_MOST", 20_000n],
    [0n, 100n, "AT_LEAST", 0n],
    [5n, 0n, "AT_LEAST", null],
    [0n, 5n, "AT_MOST", null],
  ] as const)("đạt %s trên %s (%s) là %s phần vạn", (done, promised, comparison, expected) => {
    expect(achieved(done, promised, comparison)).toBe(expected);
  });

  test.each<[bigint | null, bigint, Comparison, Grade]>([
    [120n, 100n, "AT_LEAST", "EXCEEDED"],
    [100n, 100n, "AT_LEAST", "MET"],
    [99n, 100n, "AT_LEAST", "NOT_MET"],
    [4n, 5n, "AT_MOST", "EXCEEDED"],
    [5n, 5n, "AT_MOST", "MET"],
    [6n, 5n, "AT_MOST", "NOT_MET"],
    [42n, 41n, "EXACT", "EXCEEDED"],
    [41n, 41n, "EXACT", "MET"],
    [40n, 41n, "EXACT", "NOT_MET"],
    [null, 41n, "AT_LEAST", "NOT_MET"],
  ])("đạt %s, hứa %s (%s): %s", (done, promised, comparison, expected) => {
    expect(gradeOf(done, promised, comparison)).toBe(expected);
  });

  test.each<[Grade[], Grade | null]>([
    [[], null],
    [["MET", "MET"], "MET"],
    [["MET", "EXCEEDED"], "EXCEEDED"],
    [["EXCEEDED", "NOT_MET"], "NOT_MET"],
  ])("cả bản đăng ký %j: %s", (grades, expected) => {
    expect(gradeOfAll(grades)).toBe(expected);
  });
});
