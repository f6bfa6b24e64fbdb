import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isReached, shareWords, totalOf, votesNeeded } from "@/lib/council/voting/outcome";

const atLeast80 = { threshold: 80, isStrict: false };
const moreThanHalf = { threshold: 50, isStrict: true };

test.each([
  { rule: atLeast80, total: 10, fewest: 8 },
  { rule: atLeast80, total: 9, fewest: 8 },
  { rule: atLeast80, total: 11, fewest: 9 },
  { rule: atLeast80, total: 15, fewest: 12 },
  { rule: { threshold: 90, isStrict: false }, total: 10, fewest: 9 },
  { rule: { threshold: 90, isStrict: false }, total: 11, fewest: 10 },
  { rule: moreThanHalf, total: 10, fewest: 6 },
  { rule: moreThanHalf, total: 9, fewest: 5 },
  { rule: { threshold: 67, isStrict: false }, total: 3, fewest: 3 },
])(
  "$rule.threshold/100 của $total thành viên (quá: $rule.isStrict): đủ từ $fewest phiếu",
  ({ rule, total, fewest }) => {
    expect(votesNeeded(total, rule)).toBe(fewest);
    expect(isReached(fewest, total, rule)).toBe(true);
    expect(isReached(fewest - 1, total, rule)).toBe(false);
  },
);

test("Không ai trong mẫu số thì không thể đủ phiếu", () => {
  expect(isReached(0, 0, { threshold: 0, isStrict: false })).toBe(false);
});

test("Đủ phiếu đúng khi tỷ lệ thật, tính bằng phân số, đạt ngưỡng", () => {
  const rule = fc.record({ threshold: fc.integer({ min: 0, max: 100 }), isStrict: fc.boolean() });
  fc.assert(
    fc.property(rule, fc.integer({ min: 1, max: 200 }), fc.nat(200), (given, total, cast) => {
      const votes = Math.min(cast, total);
      // The share minus the threshold, as a fraction of 100 × total: exact.
      const over = BigInt(votes) * 100n - BigInt(given.threshold) * BigInt(total);
      expect(isReached(votes, total, given)).toBe(given.isStrict ? over > 0n : over >= 0n);
      if (isReached(votes, total, given)) {
        expect(isReached(Math.min(votes + 1, total), total, given)).toBe(true);
      }
    }),
  );
});

describe("Mẫu số: Hội đồng 11 người, 1 người phải tránh, 8 người có mặt được bỏ phiếu, 1 người gửi ý kiến", () => {
  const body = { members: 11, recused: 1, present: 8, written: 1 };
  test.each([
    { denominator: "ALL", total: 11, reaches: false },
    { denominator: "ELIGIBLE", total: 10, reaches: true },
    { denominator: "PRESENT", total: 9, reaches: true },
  ] as const)(
    "$denominator: $total; 8 phiếu đồng ý thì đạt 80%: $reaches",
    ({ denominator, total, reaches }) => {
      expect(totalOf(denominator, body)).toBe(total);
      expect(isReached(8, total, atLeast80)).toBe(reaches);
    },
  );
});

test.each([
  { votes: 7, total: 9, words: "7/9 (77,77%)" },
  { votes: 8, total: 10, words: "8/10 (80%)" },
  { votes: 9, total: 11, words: "9/11 (81,81%)" },
  { votes: 1, total: 8, words: "1/8 (12,5%)" },
  { votes: 0, total: 0, words: "0/0" },
])("$votes trên $total viết là $words: cắt, không làm tròn lên", ({ votes, total, words }) => {
  expect(shareWords(votes, total)).toBe(words);
});
