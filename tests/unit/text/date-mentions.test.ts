import { describe, expect, test } from "vitest";
import { dateMentionsIn, firstDayOf, lastDayOf } from "@/lib/text/date-mentions";

const spans = (text: string, year: number | null = null) =>
  dateMentionsIn(text).map((mention) => [firstDayOf(mention, year), lastDayOf(mention, year)]);

describe("dates named in a text", () => {
  test.each([
    ["ngày 30/11/2026", [["2026-11-30", "2026-11-30"]]],
    ["ngày 05 tháng 6 năm 2026", [["2026-06-05", "2026-06-05"]]],
    ["ngày 05 tháng 6/2026", [["2026-06-05", "2026-06-05"]]],
    ["30-11-2026", [["2026-11-30", "2026-11-30"]]],
    ["tháng 02 năm 2028", [["2028-02-01", "2028-02-29"]]],
    ["tháng 9/2026", [["2026-09-01", "2026-09-30"]]],
    ["quý III/2026", [["2026-07-01", "2026-09-30"]]],
    ["Quý IV năm 2026", [["2026-10-01", "2026-12-31"]]],
    ["năm 2026", [["2026-01-01", "2026-12-31"]]],
    [
      "từ 01/6/2026 đến 30/6/2026",
      [
        ["2026-06-01", "2026-06-01"],
        ["2026-06-30", "2026-06-30"],
      ],
    ],
    ["Kế hoạch số 12/2026/KH-UBND", []],
    ["Nghị định số 30/2020/NĐ-CP", []],
    ["Chỉ thị 05-CT/TU", []],
    ["đạt 15/19 tiêu chí", []],
    ["không có ngày nào", []],
  ])("%s", (text, expected) => {
    expect(spans(text)).toEqual(expected);
  });

  test("a missing year is the one given", () => {
    expect(spans("trước 30/6", 2026)).toEqual([["2026-06-30", "2026-06-30"]]);
  });

  test("a day that does not exist has no date", () => {
    expect(spans("ngày 31/4/2026")).toEqual([[null, null]]);
  });

  test("letters decomposed or in capitals make no difference to where it stands", () => {
    const [mention] = dateMentionsIn("ĐẾN HẾT NGÀY 30/9/2026.");
    expect(mention).toMatchObject({ start: 8, end: 22, day: 30, month: 9, year: 2026 });
  });
});
