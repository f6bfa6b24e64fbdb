import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { durationOf, durations } from "@/lib/pledges/statistics/duration";
import { narrowed, statisticsFilterSchema } from "@/lib/pledges/statistics/filter";
import {
  type Classified,
  statisticsColumns,
  statisticsTable,
} from "@/lib/pledges/statistics/table";

describe("thời gian thực hiện của một phong trào", () => {
  test.each([
    ["2026-01-01", "2026-12-30", "UNDER_ONE"],
    ["2026-01-01", "2026-12-31", "ONE"],
    ["2026-01-01", "2027-01-01", "ONE_TO_THREE"],
    ["2024-02-29", "2025-02-28", "ONE"],
    ["2026-06-15", "2029-06-13", "ONE_TO_THREE"],
    ["2026-06-15", "2029-06-14", "THREE_TO_FIVE"],
    ["2025-01-01", "2029-12-31", "FIVE_OR_MORE"],
    ["2026-01-01", null, "UNKNOWN"],
    [null, "2026-01-01", "UNKNOWN"],
  ] as const)("%s đến %s: %s", (startsOn, endsOn, duration) => {
    expect(durationOf({ startsOn, endsOn })).toBe(duration);
  });
});

const campaign: fc.Arbitrary<Classified> = fc.record({
  level: fc.constantFrom("NATIONAL", "SECTOR", "PROVINCE", "COMMUNE", "CLUSTER"),
  form: fc.constantFrom("REGULAR", "THEMATIC"),
  duration: fc.constantFrom(...durations),
});

describe("biểu thống kê", () => {
  test("mỗi dòng: tổng bằng tổng theo phương thức, bằng tổng theo thời gian; dòng tổng bằng các cấp cộng lại", () => {
    fc.assert(
      fc.property(fc.array(campaign), (campaigns) => {
        const [total, ...levels] = statisticsTable(campaigns);
        for (const { counts } of [...(total ? [total] : []), ...levels]) {
          const sum = (from: number, to: number) =>
            counts.slice(from, to).reduce((all, count) => all + count, 0);
          expect([sum(1, 3), sum(3, counts.length)]).toEqual([counts[0], counts[0]]);
        }
        expect(total?.counts).toEqual(
          statisticsColumns.map((_, column) =>
            levels.reduce((all, { counts }) => all + (counts[column] ?? 0), 0),
          ),
        );
      }),
    );
  });

  test("danh sách dưới mỗi số có đúng bấy nhiêu phong trào", () => {
    fc.assert(
      fc.property(fc.array(campaign), (campaigns) => {
        for (const { level, counts } of statisticsTable(campaigns)) {
          for (const [index, { filter }] of statisticsColumns.entries()) {
            const list = narrowed(campaigns, { ...filter, ...(level && { level }) });
            expect(list).toHaveLength(counts[index] ?? -1);
          }
        }
      }),
    );
  });

  test("địa chỉ gõ bừa thì bỏ qua", () => {
    expect(statisticsFilterSchema.parse({ year: "x", counted: "?", level: "1" })).toEqual({
      counted: "launched",
    });
  });
});
