import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  calendarDate,
  dateSchema,
  formatDate,
  formatLongDate,
  formatMoment,
  parseDate,
} from "@/lib/text/dates";

describe("parseDate", () => {
  test.each([
    ["5/6/2026", "2026-06-05"],
    ["05/06/2026", "2026-06-05"],
    ["05-06-2026", "2026-06-05"],
    ["5.6.2026", "2026-06-05"],
    ["5 6 2026", "2026-06-05"],
    ["5 / 6 / 2026", "2026-06-05"],
    ["05062026", "2026-06-05"],
    ["2026-06-05", "2026-06-05"],
    ["ngày 5 tháng 6 năm 2026", "2026-06-05"],
    ["  Ngày 05 tháng 06 năm 2026 ", "2026-06-05"],
    ["29/02/2028", "2028-02-29"],
  ])("reads %s", (typed, date) => {
    expect(parseDate(typed)).toBe(date);
  });

  test.each([
    "",
    "hôm nay",
    "31/02/2026",
    "29/02/2026",
    "31/4/2026",
    "0/6/2026",
    "5/13/2026",
    "5/6/26",
    "5/6",
    "5062026",
    "5/6/20266",
    "5/6/1026",
  ])("refuses %j", (typed) => {
    expect(parseDate(typed)).toBeNull();
  });

  test("reads back every date it writes", () => {
    const days = fc.date({
      min: new Date("1900-01-01T00:00:00Z"),
      max: new Date("2199-12-31T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        const date = day.toISOString().slice(0, 10);
        expect(parseDate(formatDate(date))).toBe(date);
      }),
    );
  });
});

describe("writing dates", () => {
  test.each([
    ["2025-12-05", "thứ Sáu, 05/12/2025"],
    ["2026-11-22", "Chủ nhật, 22/11/2026"],
    ["2026-06-05", "thứ Sáu, 05/6/2026"],
    ["2026-11-23", "thứ Hai, 23/11/2026"],
  ])("%s is %s", (date, written) => {
    expect(formatLongDate(date)).toBe(written);
  });

  test("a moment belongs to the day it is in Vietnam", () => {
    const lateEvening = new Date("2026-11-21T17:30:00Z");
    expect(calendarDate(lateEvening)).toBe("2026-11-22");
    expect(formatMoment(lateEvening)).toBe("00:30 ngày 22/11/2026");
  });
});

test("every moment since 1976 belongs to the day Vietnam's clock says", () => {
  const clock = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" });
  const moment = fc.date({
    min: new Date("1976-01-01"),
    max: new Date("2199-12-31"),
    noInvalidDate: true,
  });
  fc.assert(fc.property(moment, (at) => calendarDate(at) === clock.format(at)));
});

describe("dateSchema", () => {
  const schema = dateSchema("Ngày bắt đầu");
  const messageFor = (typed: string) => schema.safeParse(typed).error?.issues[0]?.message;

  test("gives the calendar date", () => {
    expect(schema.parse("5/6/2026")).toBe("2026-06-05");
  });

  test("says what to do about an empty field and about a wrong one", () => {
    expect(messageFor(" ")).toBe("Nhập ngày bắt đầu, ví dụ 5/6/2026.");
    expect(messageFor("31/02/2026")).toBe(
      "Ngày bắt đầu phải là một ngày có thật, ghi ngày/tháng/năm đủ bốn chữ số, ví dụ 5/6/2026.",
    );
  });
});
