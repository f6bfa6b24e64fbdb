import { describe, expect, test } from "vitest";
import type { When } from "@/lib/campaigns/facts/fact";
import { usualClosingDay } from "@/lib/pledges/closing/usual-closing-day";
import { evaluatedFrom } from "@/lib/pledges/evaluation/policy";
import { dueDaysOfYear, keptPeriods, periodsOf, yearOfPeriod } from "@/lib/pledges/periods";
import { roundsOf } from "@/lib/pledges/rounds";
import { shiftDay } from "@/lib/text/calendar";

const when = (some: Partial<When>): When => ({
  dueOn: null,
  recurrence: null,
  recurrenceDay: null,
  recurrenceMonth: null,
  ...some,
});

const year = { startsOn: "2026-01-05", endsOn: "2026-12-31" };
const term = { startsOn: "2025-10-01", endsOn: "2027-06-30" };
const open = { startsOn: null, endsOn: null };

describe("đợt đăng ký", () => {
  test.each([
    ["không nêu hạn: một đợt cho cả phong trào", [], year, [["", null]]],
    ["một hạn: một đợt", [when({ dueOn: "2026-01-20" })], year, [["", "2026-01-20"]]],
    [
      "kế hoạch sửa đổi lùi hạn: hạn sau cùng",
      [when({ dueOn: "2026-02-10" }), when({ dueOn: "2026-01-20" })],
      year,
      [["", "2026-02-10"]],
    ],
    [
      "hằng năm trước 05/01: mỗi năm một đợt",
      [when({ recurrence: "YEARLY", recurrenceDay: 5, recurrenceMonth: 1 })],
      term,
      [
        ["2025", null],
        ["2026", "2026-01-05"],
        ["2027", "2027-01-05"],
      ],
    ],
    [
      "năm đầu có hạn riêng nêu đích danh: hạn ấy, các năm sau theo lệ hằng năm",
      [
        when({ recurrence: "YEARLY", recurrenceDay: 5, recurrenceMonth: 1 }),
        when({ dueOn: "2025-10-15" }),
      ],
      term,
      [
        ["2025", "2025-10-15"],
        ["2026", "2026-01-05"],
        ["2027", "2027-01-05"],
      ],
    ],
    [
      "hằng năm mà phong trào không có ngày kết thúc: một đợt",
      [when({ recurrence: "YEARLY", recurrenceDay: 5, recurrenceMonth: 1 })],
      open,
      [["", null]],
    ],
  ] as const)("%s", (_name, registrations, days, expected) => {
    expect(roundsOf(registrations, days).map(({ key, dueOn }) => [key, dueOn])).toEqual(expected);
  });

  test("năm đầu, năm cuối chỉ tính phần trong thời gian thi đua", () => {
    const rounds = roundsOf(
      [when({ recurrence: "YEARLY", recurrenceDay: 5, recurrenceMonth: 1 })],
      term,
    );
    expect(rounds.map(({ name, startsOn, endsOn }) => [name, startsOn, endsOn])).toEqual([
      ["năm 2025", "2025-10-01", "2025-12-31"],
      ["năm 2026", "2026-01-01", "2026-12-31"],
      ["năm 2027", "2027-01-01", "2027-06-30"],
    ]);
  });
});

describe("kỳ báo cáo", () => {
  test.each([
    [
      "hằng quý, ngày 20 của tháng cuối quý",
      [when({ recurrence: "QUARTERLY", recurrenceDay: 20 })],
      year,
      [
        ["2026-03-20", "quý I năm 2026"],
        ["2026-06-20", "quý II năm 2026"],
        ["2026-09-20", "quý III năm 2026"],
        ["2026-12-20", "quý IV năm 2026"],
      ],
    ],
    [
      "hằng năm, hạn đầu năm sau: báo cáo về năm trước, cả năm cuối",
      [when({ recurrence: "YEARLY", recurrenceDay: 10, recurrenceMonth: 1 })],
      { startsOn: "2025-02-01", endsOn: "2026-12-31" },
      [
        ["2026-01-10", "năm 2025"],
        ["2027-01-10", "năm 2026"],
      ],
    ],
    [
      "6 tháng và cả năm",
      [when({ recurrence: "HALF_YEARLY", recurrenceDay: 30 })],
      year,
      [
        ["2026-06-30", "6 tháng đầu năm 2026"],
        ["2026-12-30", "6 tháng cuối năm 2026"],
      ],
    ],
    [
      "những ngày nêu đích danh, không theo thứ tự",
      [when({ dueOn: "2026-12-05" }), when({ dueOn: "2026-10-10" })],
      year,
      [
        ["2026-10-10", "đến ngày 10/10/2026"],
        ["2026-12-05", "đến ngày 05/12/2026"],
      ],
    ],
    [
      "một ngày vừa đích danh vừa hằng quý là một kỳ",
      [when({ dueOn: "2026-06-20" }), when({ recurrence: "QUARTERLY", recurrenceDay: 20 })],
      { startsOn: "2026-04-01", endsOn: "2026-06-30" },
      [["2026-06-20", "quý II năm 2026"]],
    ],
    [
      "quý, 6 tháng, năm cùng một ngày là một báo cáo mang cả các tên, nêu theo thứ tự nào cũng vậy",
      [
        when({ recurrence: "YEARLY", recurrenceDay: 20 }),
        when({ recurrence: "QUARTERLY", recurrenceDay: 20 }),
        when({ recurrence: "HALF_YEARLY", recurrenceDay: 20 }),
      ],
      year,
      [
        ["2026-03-20", "quý I năm 2026"],
        ["2026-06-20", "quý II, 6 tháng đầu năm 2026"],
        ["2026-09-20", "quý III năm 2026"],
        ["2026-12-20", "quý IV, 6 tháng cuối và cả năm 2026"],
      ],
    ],
    ["không nêu: một lần, ngày cuối", [], year, [["2026-12-31", "cả đợt thi đua"]]],
    ["không nêu, không có ngày cuối: không kỳ nào", [], open, []],
  ] as const)("%s", (_name, reports, days, expected) => {
    expect(periodsOf(reports, days).map(({ key, name }) => [key, name])).toEqual(expected);
  });

  test("hằng tháng: mỗi tháng một kỳ, hạn trong năm hay đầu tháng sau", () => {
    const monthly = (recurrenceDay: number) =>
      periodsOf([when({ recurrence: "MONTHLY", recurrenceDay })], year).map(({ name }) => name);
    const months = Array.from({ length: 12 }, (_, index) => `tháng ${index + 1} năm 2026`);
    expect(monthly(25)).toEqual(months);
    expect(monthly(5)).toEqual(months);
  });

  test("hạn đầu tháng một là của năm trước", () => {
    expect(yearOfPeriod("2027-01-05")).toBe("2026");
    expect(yearOfPeriod("2026-06-20")).toBe("2026");
  });
});

test.each([
  ["2026", "2026-01-16", "2027-01-15"],
  ["2027", "2027-01-16", "2028-01-15"],
])(
  "what is due from %s's first day to its last is about that year, the day before and after not",
  (year, from, to) => {
    expect(dueDaysOfYear(year)).toEqual({ from, to });
    expect([from, to].map(yearOfPeriod)).toEqual([year, year]);
    expect([shiftDay(from, -1), shiftDay(to, 1)].map(yearOfPeriod)).not.toContain(year);
  },
);

describe("hạn báo cáo được dời", () => {
  const quarterly = (recurrenceDay: number) => when({ recurrence: "QUARTERLY", recurrenceDay });
  const halfYearly = when({ recurrence: "HALF_YEARLY", recurrenceDay: 30 });
  test.each([
    [
      "kỳ đã có báo cáo giữ tên trong địa chỉ, tính hạn mới",
      [quarterly(25)],
      ["2026-06-20"],
      [quarterly(20), quarterly(25)],
      ["2026-03-25 2026-03-25", "2026-06-20 2026-06-25", "2026-09-25 2026-09-25"],
    ],
    [
      "đã có báo cáo của cả hai ngày: ngày mới là của kỳ",
      [quarterly(25)],
      ["2026-06-20", "2026-06-25"],
      [quarterly(20), quarterly(25)],
      ["2026-03-25 2026-03-25", "2026-06-25 2026-06-25", "2026-09-25 2026-09-25"],
    ],
    [
      "báo cáo quý không thành báo cáo 6 tháng",
      [halfYearly],
      ["2026-06-20"],
      [quarterly(20), halfYearly],
      ["2026-06-30 2026-06-30"],
    ],
  ] as const)("%s", (_name, now, stored, once, expected) => {
    const days = { startsOn: "2026-01-05", endsOn: "2026-09-30" };
    const kept = keptPeriods(periodsOf(now, days), stored, [periodsOf(once, days)]);
    expect(kept.map(({ key, dueOn }) => `${key} ${dueOn}`)).toEqual(expected);
  });

  test.each([
    [
      "một ngày nêu đích danh dời sang ngày khác",
      ["2026-07-05"],
      ["2026-06-20"],
      [["2026-06-20"], ["2026-07-05"]],
      ["2026-06-20 2026-07-05"],
    ],
    [
      "dời một trong hai ngày; ngày kia chưa có báo cáo",
      ["2026-07-05", "2026-12-20"],
      ["2026-06-20"],
      [["2026-06-20", "2026-12-20"], ["2026-07-05"]],
      ["2026-06-20 2026-07-05", "2026-12-20 2026-12-20"],
    ],
    [
      "dời cả hai, dời hai lần: theo thứ tự",
      ["2026-07-15", "2026-12-25"],
      ["2026-06-20", "2026-12-20"],
      [
        ["2026-06-20", "2026-12-20"],
        ["2026-07-05", "2026-12-25"],
        ["2026-07-15", "2026-12-25"],
      ],
      ["2026-06-20 2026-07-15", "2026-12-20 2026-12-25"],
    ],
    [
      "bỏ một ngày, không dời: ngày còn lại không nhận báo cáo của ngày đã bỏ",
      ["2026-12-20"],
      ["2026-06-20"],
      [["2026-06-20", "2026-12-20"], ["2026-12-20"]],
      ["2026-12-20 2026-12-20"],
    ],
    [
      "thêm một ngày: ngày cũ vẫn là nó",
      ["2026-06-20", "2026-09-20"],
      ["2026-06-20"],
      [["2026-06-20"], ["2026-09-20"]],
      ["2026-06-20 2026-06-20", "2026-09-20 2026-09-20"],
    ],
    [
      "đã có báo cáo của cả ngày cũ và ngày mới: mỗi báo cáo một kỳ",
      ["2026-07-05"],
      ["2026-06-20", "2026-07-05"],
      [["2026-06-20"], ["2026-07-05"]],
      ["2026-07-05 2026-07-05"],
    ],
  ] as const)("%s", (_name, now, stored, papers, expected) => {
    const named = (days: readonly string[]) =>
      periodsOf(
        days.map((dueOn) => when({ dueOn })),
        year,
      );
    const kept = keptPeriods(named(now), stored, papers.map(named));
    expect(kept.map(({ key, dueOn }) => `${key} ${dueOn}`)).toEqual(expected);
  });
});

describe("khóa nhận khi thường trực không đặt ngày: 30 ngày sau", () => {
  test.each([
    ["hạn báo cáo cuối, khi sau ngày kết thúc", "2026-12-31", ["2027-01-10"], "2027-02-09"],
    ["ngày kết thúc, khi sau hạn báo cáo cuối", "2026-12-31", ["2026-06-20"], "2027-01-30"],
    ["hạn báo cáo cuối, khi kế hoạch không có ngày kết thúc", null, ["2026-06-20"], "2026-07-20"],
    ["không ngày nào: không khóa", null, [], null],
  ])("%s", (_name, endsOn, keys, expected) => {
    const periods = keys.map((key) => ({ key, dueOn: key, name: "" }));
    expect(usualClosingDay(endsOn, periods)).toBe(expected);
  });
});

describe("đánh giá được từ ngày", () => {
  const yearly = when({ recurrence: "YEARLY", recurrenceDay: 5, recurrenceMonth: 1 });
  const campaign = { state: "RUNNING" as const, ...term };
  test.each([
    ["hạn báo cáo cuối của năm, sau ngày năm ấy kết thúc", [yearly], "2025", "2026-01-05"],
    ["hạn báo cáo cuối của năm cuối", [yearly], "2027", "2027-07-05"],
    ["hết năm, khi năm ấy không có báo cáo", [when({ dueOn: "2025-12-20" })], "2026", "2026-12-31"],
  ])("%s", (_name, reports, round, expected) => {
    const rounds = roundsOf([yearly], term);
    const last = round === "2027" ? [when({ dueOn: "2027-07-05" })] : [];
    const periods = periodsOf([...reports, ...last], term);
    const known = {
      campaign: { id: "", title: "", slug: "", ...campaign },
      rounds,
      periods,
    };
    expect(evaluatedFrom(known, round)).toBe(expected);
  });
});
