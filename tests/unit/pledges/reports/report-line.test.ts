import { describe, expect, test } from "vitest";
import { Prisma } from "@/lib/db/generated/client";
import { scaled } from "@/lib/pledges/figures";
import { concernsOne } from "@/lib/pledges/of-each";
import type { LineRecord } from "@/lib/pledges/reports/record";
import { reportLine } from "@/lib/pledges/reports/report-lines";

const around = {
  period: "2026-06-20",
  unitId: "a",
  earlier: [],
  accumulations: new Map(),
  targetOf: () => "t",
};

const lineOf = (indicator: string, measure: string): LineRecord => ({
  id: "l",
  itemId: null,
  targetId: "t",
  item: null,
  target: { indicator, measure, comparison: "AT_LEAST" },
  value: new Prisma.Decimal("10"),
  words: "",
  corrections: [],
});

describe("một dòng báo cáo khi đơn vị chưa đăng ký: so với mức kế hoạch nêu", () => {
  test.each([
    ["chung cả xã thì không so số của một đơn vị", "Giảm hộ nghèo", "hộ", [], null],
    ["của hai đơn vị cũng không", "Giảm hộ nghèo", "hộ", ["a", "b"], null],
    ["của riêng đơn vị thì so được", "Giảm hộ nghèo", "hộ", ["a"], 2500n],
    ["tỷ lệ thì so được", "Hộ có hố rác", "%", [], 2500n],
    ["cho mỗi bản thì so được", "Mét đường hoa Mỗi Bản làm", "mét", [], 2500n],
  ])("%s", (_name, indicator, measure, unitIds, percent) => {
    const asked = {
      amount: scaled("40"),
      concernsOne: concernsOne({ indicator, measure, unitIds }),
    };
    const demanded = new Map([["t", asked]]);
    const line = reportLine(lineOf(indicator, measure), { ...around, demanded });
    expect(line).toMatchObject({ demanded: scaled("40"), percent });
    expect(line.isReached).toBe(percent === null ? null : false);
  });
});
