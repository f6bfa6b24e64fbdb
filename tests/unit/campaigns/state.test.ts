import { describe, expect, test } from "vitest";
import {
  campaignMachine,
  campaignStateLabels,
  openPlanStates,
  planMachine,
  planStateLabels,
} from "@/lib/campaigns/state";
import { canFire, type Machine } from "@/lib/workflow/machine";

describe.each([
  ["plan", planMachine, planStateLabels, "DRAFT", ["REPLACED"]],
  ["campaign", campaignMachine, campaignStateLabels, "PREPARING", ["REVIEWED", "CANCELLED"]],
] as [string, Machine<string, string>, Record<string, string>, string, string[]][])(
  "the states of a %s",
  (_, machine, labels, first, last) => {
    const transitions = Object.values(machine);

    test("can all be reached from the first", () => {
      const reached = new Set([first]);
      for (const _round of transitions) {
        for (const { from, to } of transitions) {
          if (from.some((state) => reached.has(state))) reached.add(to);
        }
      }
      expect([...reached].sort()).toEqual(Object.keys(labels).sort());
    });

    test("end only where they should", () => {
      const left = new Set(transitions.flatMap(({ from }) => from));
      expect(Object.keys(labels).filter((state) => !left.has(state))).toEqual(last);
    });
  },
);

test("a plan whose text may change is one that can be submitted", () => {
  for (const state of openPlanStates) expect(canFire(planMachine, state, "submit")).toBe(true);
});

test("nothing moves a paper that has been issued back to a draft", () => {
  for (const { from, to } of Object.values(planMachine)) {
    if (to === "DRAFT") expect(from).toEqual(["SUBMITTED"]);
  }
});
