import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boardHref, readFilter, thingHref } from "@/lib/pledges/boards/board-filter";
import { countsOf } from "@/lib/pledges/boards/counts";
import { remindedWords } from "@/lib/pledges/boards/reminded-words";
import { cellOf, standings } from "@/lib/pledges/boards/standing";
import { thingsOf, thingsOfYear, yearOn, yearsOf } from "@/lib/pledges/boards/things";

const due = { dueOn: "2026-06-20" };
const record = {
  id: "r",
  state: "SUBMITTED" as const,
  submittedAt: new Date("2026-06-20T16:59:00Z"),
  isFromPaper: false,
};

describe("cellOf", () => {
  test.each([
    ["nothing there on the day", undefined, "2026-06-20", "MISSING", null, false],
    ["nothing there the day after", undefined, "2026-06-21", "LATE", null, false],
    [
      "a unit's draft is nobody's",
      { ...record, state: "DRAFT" as const },
      "2026-06-21",
      "LATE",
      null,
      false,
    ],
    [
      "a draft the office itself enters from paper",
      { ...record, state: "DRAFT" as const, isFromPaper: true },
      "2026-06-19",
      "MISSING",
      "r",
      false,
    ],
    ["handed in at 23:59 in Vietnam", record, "2026-07-01", "SUBMITTED", "r", false],
    [
      "handed in a minute later",
      { ...record, submittedAt: new Date("2026-06-20T17:00:00Z") },
      "2026-07-01",
      "SUBMITTED",
      "r",
      true,
    ],
    [
      "sent back is the unit's turn, not late",
      { ...record, state: "RETURNED" as const },
      "2026-07-01",
      "RETURNED",
      "r",
      false,
    ],
    [
      "evaluated was taken",
      { ...record, state: "EVALUATED" as const },
      "2026-07-01",
      "ACCEPTED",
      "r",
      false,
    ],
  ] as const)("%s", (_, handedIn, today, standing, recordId, cameLate) => {
    expect(cellOf(due, handedIn, today)).toMatchObject({ standing, recordId, cameLate });
  });

  test("what has no day is never late", () => {
    expect(cellOf({ dueOn: null }, undefined, "2099-01-01").standing).toBe("MISSING");
  });
});

describe("countsOf", () => {
  test("who is not expected counts once it has handed in, and is never missing", () => {
    const row = (standing: (typeof standings)[number], isExtra = false) => ({
      isExtra,
      cells: new Map([["pledge:", { ...cellOf(due, undefined, "2026-06-20"), standing }]]),
    });
    const rows = [row("ACCEPTED"), row("LATE"), row("LATE", true), row("SUBMITTED", true)];
    expect(countsOf(rows, "pledge:")).toEqual({
      ACCEPTED: 1,
      SUBMITTED: 1,
      RETURNED: 0,
      LATE: 1,
      MISSING: 0,
      expected: 3,
      handedIn: 2,
    });
  });
});

describe("things of a campaign", () => {
  const year = (key: string) => ({
    key,
    name: `năm ${key}`,
    dueOn: null,
    startsOn: null,
    endsOn: null,
  });
  const things = thingsOf({
    rounds: [year("2026"), year("2027")],
    periods: [
      { key: "2026-12-20", dueOn: "2026-12-20", name: "năm 2026" },
      { key: "2027-01-10", dueOn: "2027-01-10", name: "đến ngày 10/01/2027" },
    ],
  });

  test("belong to the year they are about", () => {
    expect(yearsOf(things)).toEqual(["2026", "2027"]);
    expect(thingsOfYear(things, "2026").map(({ what }) => what)).toEqual([
      "pledge:2026",
      "report:2026-12-20",
      "report:2027-01-10",
    ]);
  });

  test.each([
    ["2026-05-01", "2026"],
    ["2025-05-01", "2026"],
    ["2029-05-01", "2027"],
  ])("on %s the year is %s", (today, expected) => {
    expect(yearOn(yearsOf(things), today)).toBe(expected);
  });
});

describe("a board's address", () => {
  test("is read as it was written", () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            year: fc.integer({ min: 1990, max: 2199 }).map(String),
            what: fc.constantFrom("pledge:", "pledge:2026", "report:2026-06-20"),
            kind: fc.constantFrom("VILLAGE" as const, "SCHOOL" as const),
            standing: fc.constantFrom(...standings),
            page: fc.integer({ min: 1, max: 50 }),
          },
          { requiredKeys: ["page"] },
        ),
        (filter) => {
          const { searchParams } = new URL(boardHref("c", filter), "https://here.invalid");
          expect(readFilter(Object.fromEntries(searchParams))).toEqual(filter);
        },
      ),
    );
  });

  test.each([
    ["report:2026-06-20", "?year=2026&what=report%3A2026-06-20"],
    ["report:2027-01-05", "?year=2026&what=report%3A2027-01-05"],
    ["pledge:2027", "?year=2027&what=pledge%3A2027"],
    ["pledge:", "?what=pledge%3A"],
  ])("of one thing is in the year the thing is about: %s", (what, query) => {
    expect(thingHref("c", what)).toBe(`/campaigns/c${query}`);
  });

  test("that nobody has been given asks for nothing", () => {
    expect(
      readFilter({ year: "nay", kind: "KING", standing: ["LATE", "LATE"], page: "-1" }),
    ).toEqual({ page: 1 });
  });
});

test("what became of a reminder is said of every unit, the first by name", () => {
  const names = ["A", "B", "C", "D", "E", "G"];
  expect(remindedWords({ told: names, unreachable: ["H"], already: ["I"] })).toBe(
    "Đã nhắc 6 đơn vị (A, B, C, D, E và các đơn vị khác ghi ở bảng). Chưa ai được báo ở 1 đơn vị (H): chưa có tài khoản, nhắc bằng điện thoại. Hôm nay đã nhắc trước đó: 1 đơn vị (I).",
  );
});
