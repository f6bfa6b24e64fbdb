import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { type DelegationState, delegationState } from "@/lib/campaigns/approval/delegation";
import {
  canApprovePlan,
  canHandSignature,
  canKeepDelegations,
  canNameChecker,
  canRecallPlan,
  canReturnPlan,
  canReviewPlan,
  canSignOffCheck,
  canSubmitPlan,
  decidesOn,
  type SubmissionFacts,
} from "@/lib/campaigns/approval/policy";
import { planStateLabels } from "@/lib/campaigns/state";
import type { PlanState, Role, SubmissionOutcome } from "@/lib/db/generated/enums";
import type { Verdict } from "@/lib/workflow/verdict";

const now = new Date("2026-11-21T02:00:00Z");

function person(membershipId: string, roles: Role[], isDeputy = false): Actor {
  const [communeId, name, position] = ["c", "Lò Thị Hạnh", "Chuyên viên"];
  return { userId: "u", membershipId, communeId, name, roles, unitId: null, position, isDeputy };
}

/** Who there is around a submission; the head and the clerk are its checkers. */
const people = {
  office: person("office", ["OFFICE"]),
  head: person("head", ["OFFICE"]),
  clerk: person("clerk", ["CLERK"]),
  otherClerk: person("other-clerk", ["CLERK"]),
  chair: person("chair", ["CHAIR", "COUNCIL"]),
  deputy: person("deputy", ["CHAIR"], true),
  unit: person("unit", ["UNIT"]),
  council: person("council", ["COUNCIL"]),
  admin: person("admin", ["ADMIN"]),
};
type Who = keyof typeof people;
const everyone = Object.keys(people) as Who[];

function submission({
  outcome = "PENDING",
  signer = "chair",
  read = false,
  checked = [true, true],
}: {
  outcome?: SubmissionOutcome;
  signer?: Who;
  read?: boolean;
  checked?: [boolean, boolean];
} = {}): SubmissionFacts {
  const at = (is: boolean) => (is ? now : null);
  return {
    outcome,
    signerId: people[signer].membershipId,
    readAt: at(read),
    checks: [
      { kind: "CONTENT", checkerId: "head", checkedAt: at(checked[0]) },
      { kind: "FORM", checkerId: "clerk", checkedAt: at(checked[1]) },
    ],
  };
}

const allowed = (ask: (actor: Actor) => Verdict): Who[] =>
  everyone.filter((who) => ask(people[who]).allowed);

describe("who may", () => {
  const held = { holds: true };
  const byDeputy = submission({ signer: "deputy" });
  test.each<[string, (actor: Actor) => Verdict, Who[]]>([
    ["submit a draft", (actor) => canSubmitPlan(actor, { state: "DRAFT" }), ["office", "head"]],
    ["recall what is unread", (actor) => canRecallPlan(actor, submission()), ["office", "head"]],
    ["recall what is read", (actor) => canRecallPlan(actor, submission({ read: true })), []],
    ["review", (actor) => canReviewPlan(actor, submission()), ["head", "clerk", "chair", "deputy"]],
    [
      "sign off the content",
      (actor) => canSignOffCheck(actor, submission({ checked: [false, false] }), "CONTENT"),
      ["head"],
    ],
    [
      "sign off the form",
      (actor) => canSignOffCheck(actor, submission({ checked: [true, false] }), "FORM"),
      ["clerk"],
    ],
    ["sign off again", (actor) => canSignOffCheck(actor, submission(), "FORM"), []],
    ["return", (actor) => canReturnPlan(actor, submission()), ["head", "clerk", "chair"]],
    [
      "return what a deputy is to sign",
      (actor) => canReturnPlan(actor, byDeputy),
      ["head", "clerk", "chair", "deputy"],
    ],
    [
      "name another checker",
      (actor) => canNameChecker(actor, submission({ checked: [true, false] }), "FORM"),
      ["office", "head", "chair"],
    ],
    [
      "name another for what is signed off",
      (actor) => canNameChecker(actor, submission(), "FORM"),
      [],
    ],
    ["hand the signature", (actor) => canHandSignature(actor, submission()), ["chair"]],
    ["approve", (actor) => canApprovePlan(actor, submission(), null), ["chair"]],
    ["approve for the Chairman", (actor) => canApprovePlan(actor, byDeputy, held), ["deputy"]],
    [
      "approve by a delegation that has ended",
      (actor) => canApprovePlan(actor, byDeputy, { holds: false }),
      [],
    ],
    ["approve without a delegation", (actor) => canApprovePlan(actor, byDeputy, null), []],
    [
      "approve before both checks",
      (actor) => canApprovePlan(actor, submission({ checked: [true, false] }), null),
      [],
    ],
    ["keep delegations", canKeepDelegations, ["chair"]],
  ])("%s", (_, ask, expected) => {
    expect(allowed(ask)).toEqual(expected);
  });

  test.each(["RECALLED", "RETURNED", "APPROVED"] as const)(
    "do anything once %s: nobody",
    (outcome) => {
      const facts = submission({ outcome, checked: [false, false] });
      const asked = [
        (actor: Actor) => canRecallPlan(actor, facts),
        (actor: Actor) => canSignOffCheck(actor, facts, "CONTENT"),
        (actor: Actor) => canReturnPlan(actor, facts),
        (actor: Actor) => canHandSignature(actor, facts),
        (actor: Actor) => canNameChecker(actor, facts, "FORM"),
        (actor: Actor) => canApprovePlan(actor, facts, held),
      ];
      for (const ask of asked) expect(allowed(ask)).toEqual([]);
    },
  );

  test.each(Object.keys(planStateLabels) as PlanState[])("submit from %s", (state) => {
    const isOpen = state === "DRAFT" || state === "RETURNED";
    expect(canSubmitPlan(people.office, { state }).allowed).toBe(isOpen);
  });

  test("end the right to recall by opening it: the signer and the Chairman", () => {
    expect(everyone.filter((who) => decidesOn(people[who], byDeputy))).toEqual(["chair", "deputy"]);
    expect(everyone.filter((who) => decidesOn(people[who], submission()))).toEqual(["chair"]);
  });

  test("be refused without a reason: nobody", () => {
    for (const who of everyone) {
      const verdict = canApprovePlan(people[who], submission({ checked: [false, false] }), null);
      expect(verdict).toEqual({ allowed: false, reason: expect.stringMatching(/^\p{Lu}.+\.$/u) });
    }
  });
});

describe("a delegation on a day", () => {
  const days = (validFrom: string, validTo: string | null, revokedAt: Date | null = null) => ({
    validFrom: new Date(validFrom),
    validTo: validTo === null ? null : new Date(validTo),
    revokedAt,
  });
  test.each<[string, ReturnType<typeof days>, DelegationState]>([
    ["its first day", days("2026-11-21", null), "HOLDS"],
    ["its last day", days("2026-01-01", "2026-11-21"), "HOLDS"],
    ["the day before", days("2026-11-22", null), "COMING"],
    ["the day after", days("2026-01-01", "2026-11-20"), "ENDED"],
    ["revoked", days("2026-01-01", null, now), "REVOKED"],
  ])("%s", (_, delegation, state) => {
    expect(delegationState(delegation, "2026-11-21")).toBe(state);
  });
});
