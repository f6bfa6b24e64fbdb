import { expect, test } from "vitest";
import { mainPlan } from "@/lib/campaigns/public/brief";
import { standingOf, timeGone } from "@/lib/campaigns/public/standing";
import { withAddresses } from "@/lib/campaigns/public/unit-addresses";
import { somePlan } from "./some-plan";

const running = { campaignState: "RUNNING", planState: "PUBLISHED" } as const;

test.each([
  ["on from its first day", "2026-03-10", "2026-11-30", "2026-03-10", {}, "current"],
  ["on until its last day", "2026-03-10", "2026-11-30", "2026-11-30", {}, "current"],
  ["over the day after", "2026-03-10", "2026-11-30", "2026-12-01", {}, "past"],
  ["to come", "2026-03-10", "2026-11-30", "2026-03-09", {}, "coming"],
  ["on while no days are named", null, null, "2026-03-09", {}, "current"],
  ["on without an end", "2026-03-10", null, "2040-01-01", {}, "current"],
  ["over once closed", null, null, "2026-03-09", { campaignState: "CLOSED" }, "past"],
  ["over once cancelled", "2027-01-01", null, "2026-03-09", { campaignState: "CANCELLED" }, "past"],
  ["over once replaced", null, null, "2026-03-09", { planState: "REPLACED" }, "past"],
] as const)("a campaign is %s", (_, startsOn, endsOn, today, changes, standing) => {
  expect(standingOf({ ...running, ...changes, startsOn, endsOn }, today)).toBe(standing);
});

test.each([
  ["2026-01-01", "2026-01-10", "2025-12-01", 0],
  ["2026-01-01", "2026-01-10", "2026-01-06", 50],
  ["2026-01-01", "2026-01-10", "2027-01-01", 100],
  ["2026-01-01", null, "2026-01-05", null],
  ["2026-01-10", "2026-01-01", "2026-01-05", null],
])("of %s to %s, on %s, %s per cent is gone", (startsOn, endsOn, today, gone) => {
  expect(timeGone({ startsOn, endsOn }, today)).toBe(gone);
});

test("a campaign is known by the paper in force, not by what amends or corrects it", () => {
  const old = somePlan({ id: "old", state: "REPLACED", issuedOn: "2026-01-01" });
  const present = somePlan({ id: "new", amendmentKind: "REPLACEMENT", issuedOn: "2026-05-01" });
  const amending = somePlan({ id: "amending", amendmentKind: "AMENDMENT", issuedOn: "2026-06-01" });
  const correcting = somePlan({ id: "fix", amendmentKind: "CORRECTION", issuedOn: "2026-07-01" });

  expect(mainPlan([amending, old, present, correcting])?.id).toBe("new");
  expect(mainPlan([amending, old])?.id).toBe("old");
  expect(mainPlan([amending])?.id).toBe("amending");
  expect(mainPlan([])).toBeNull();
});

test("an address is the existing unit's before an ended one's; others of the same sound get a number", () => {
  const unit = (id: string, name: string, from: string, to: string | null = null) => ({
    id,
    name,
    kind: "VILLAGE" as const,
    validFrom: new Date(from),
    validTo: to ? new Date(to) : null,
    successorId: null,
  });
  const units = withAddresses(
    [
      unit("ended", "Bản Na", "2010-01-01", "2025-06-30"),
      unit("younger", "Bản Nà", "2025-07-01"),
      unit("older", "Bản Na", "2020-01-01"),
      unit("signs", "?!", "2020-01-01"),
      unit("form", "Mở", "2020-01-01"),
    ],
    new Date("2026-11-21"),
  );
  expect(Object.fromEntries(units.map(({ id, address }) => [id, address]))).toEqual({
    older: "ban-na",
    younger: "ban-na-2",
    ended: "ban-na-3",
    signs: "don-vi",
    form: "mo-2",
  });
});
