import { describe, expect, test } from "vitest";
import { reminderOf } from "@/lib/campaigns/duties/reminder-day";

// 2026-11-20 is a Friday; 2026-11-24 is made a holiday, 2026-11-28 a Saturday worked for it.
const exceptions = [
  { date: "2026-11-24", isWorked: false },
  { date: "2026-11-28", isWorked: true },
];

describe("reminderOf, two working days before", () => {
  test.each([
    ["2026-11-18", "2026-11-20", { kind: "duty.due", workingDaysLeft: 2 }],
    ["2026-11-17", "2026-11-20", null],
    ["2026-11-20", "2026-11-20", { kind: "duty.due", workingDaysLeft: 0 }],
    ["2026-11-20", "2026-11-25", { kind: "duty.due", workingDaysLeft: 2 }],
    ["2026-11-19", "2026-11-25", null],
    ["2026-11-20", "2026-11-22", { kind: "duty.due", workingDaysLeft: 0 }],
    ["2026-11-21", "2026-11-20", null],
    ["2026-11-22", "2026-11-20", null],
    ["2026-11-23", "2026-11-20", { kind: "duty.overdue" }],
    ["2026-11-24", "2026-11-20", null],
    ["2026-11-25", "2026-11-23", { kind: "duty.overdue" }],
    ["2026-11-28", "2026-11-27", { kind: "duty.overdue" }],
    ["2026-12-18", "2026-11-20", { kind: "duty.overdue" }],
    ["2026-12-21", "2026-11-20", null],
  ])("on %s, of what is due on %s: %j", (today, dueOn, expected) => {
    expect(reminderOf(dueOn, { today, daysBefore: 2, exceptions })).toEqual(expected);
  });
});
