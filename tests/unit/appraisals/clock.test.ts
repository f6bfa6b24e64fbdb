import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ClockFacts, clockOf, clockWords } from "@/lib/appraisals/clock";
import { workingDaysUntil } from "@/lib/communes/working-days";
import { shiftDay } from "@/lib/text/calendar";

const facts: ClockFacts = {
  state: "SUBMITTED",
  completeOn: "2026-11-20",
  days: 10,
  pauses: [],
  concludedOn: null,
};
const holiday = { date: "2026-11-24", isWorked: false };
const workedSaturday = { date: "2026-11-28", isWorked: true };

// 20/11/2026 is a Friday.
const cases: [string, Partial<ClockFacts>, string, readonly (typeof holiday)[], string | null][] = [
  ["mới nhận", {}, "2026-11-20", [], "còn 10 ngày làm việc, hạn 04/12/2026"],
  ["giữa chừng", {}, "2026-11-26", [], "còn 6 ngày làm việc, hạn 04/12/2026"],
  ["cuối tuần không tính", {}, "2026-11-29", [], "còn 5 ngày làm việc, hạn 04/12/2026"],
  ["nghỉ lễ lùi hạn", {}, "2026-11-26", [holiday], "còn 7 ngày làm việc, hạn 07/12/2026"],
  [
    "làm bù thì sớm lại",
    {},
    "2026-11-26",
    [holiday, workedSaturday],
    "còn 7 ngày làm việc, hạn 04/12/2026",
  ],
  ["đúng hạn", {}, "2026-12-04", [], "hôm nay là hạn 04/12/2026"],
  ["quá hạn, cuối tuần", {}, "2026-12-06", [], "quá hạn 04/12/2026"],
  ["quá hạn", {}, "2026-12-08", [], "quá hạn 2 ngày làm việc, hạn 04/12/2026"],
  ["đang trả lại", { state: "RETURNED" }, "2026-12-08", [], "đồng hồ dừng: đơn vị đang bổ sung"],
  ["đang tạm dừng", { state: "SUSPENDED" }, "2026-12-08", [], "đồng hồ dừng: tạm dừng xét"],
  [
    "tạm dừng từ 25/11 đến 30/11 không tính ba ngày làm việc",
    { pauses: [{ from: "2026-11-25", to: "2026-11-30" }] },
    "2026-12-01",
    [],
    "còn 6 ngày làm việc, hạn 09/12/2026",
  ],
  [
    "tạm dừng trước khi nộp đủ lại thì không kéo dài",
    { pauses: [{ from: "2026-11-10", to: "2026-11-12" }] },
    "2026-11-20",
    [],
    "còn 10 ngày làm việc, hạn 04/12/2026",
  ],
  [
    "xong trong hạn",
    { state: "ELIGIBLE", concludedOn: "2026-12-04" },
    "2027-01-01",
    [],
    "xong 04/12/2026, trong hạn 04/12/2026",
  ],
  [
    "xong sau hạn",
    { state: "AWARDED", concludedOn: "2026-12-07" },
    "2027-01-01",
    [],
    "xong 07/12/2026, sau hạn 04/12/2026",
  ],
  ["chưa nộp", { state: "DRAFT", completeOn: null }, "2026-12-01", [], null],
  ["đã rút", { state: "WITHDRAWN" }, "2026-12-01", [], null],
];

describe("clockOf", () => {
  test.each(cases)("%s", (_name, given, today, exceptions, words) => {
    const clock = clockOf({ ...facts, ...given }, today, exceptions);
    expect(clock && clockWords(clock)).toBe(words);
  });

  test("Không lúc nào đi lùi: còn bao nhiêu ngày làm việc thì hạn cách đúng bấy nhiêu", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 120 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { maxLength: 20 }),
        (days, passed, off) => {
          const start = facts.completeOn as string;
          const exceptions = off.map((at) => ({ date: shiftDay(start, at), isWorked: false }));
          const today = shiftDay(start, passed);
          const clock = clockOf({ ...facts, days }, today, exceptions);
          if (clock?.how === "running") {
            expect(workingDaysUntil(start, clock.dueOn, exceptions)).toBe(days);
            expect(workingDaysUntil(start, today, exceptions) + clock.left).toBe(days);
          } else {
            expect(clock?.how).toBe("late");
            expect(workingDaysUntil(start, today, exceptions)).toBeGreaterThanOrEqual(days);
          }
        },
      ),
    );
  });
});
