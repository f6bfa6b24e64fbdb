import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { canCreatePlan, canReadHistory, canSavePlan, plansVisibleTo } from "@/lib/campaigns/policy";
import { planStateLabels } from "@/lib/campaigns/state";
import type { PlanState, Role } from "@/lib/db/generated/enums";
import { roleLabels } from "@/lib/people/state";

const roles = Object.keys(roleLabels) as Role[];
const states = Object.keys(planStateLabels) as PlanState[];

function holding(...held: Role[]): Actor {
  return {
    userId: "u",
    membershipId: "m",
    communeId: "c",
    name: "Lò Thị Hạnh",
    roles: held,
    unitId: null,
    position: "Chuyên viên",
    isDeputy: false,
  };
}

describe("who may write a plan", () => {
  test.each(roles)("%s: only the office begins one", (role) => {
    expect(canCreatePlan(holding(role)).allowed).toBe(role === "OFFICE");
  });

  test.each(roles.flatMap((role) => states.map((state) => [role, state] as const)))(
    "%s, %s: the office while it is a draft or returned, with a reason otherwise",
    (role, state) => {
      const verdict = canSavePlan(holding(role), { state });

      expect(verdict.allowed).toBe(role === "OFFICE" && ["DRAFT", "RETURNED"].includes(state));
      if (!verdict.allowed) expect(verdict.reason).toMatch(/^(Chỉ|Văn bản).+\.$/);
    },
  );

  test("says what to do about a plan that is before the Chairman", () => {
    expect(canSavePlan(holding("OFFICE"), { state: "SUBMITTED" })).toEqual({
      allowed: false,
      reason: "Văn bản đang chờ Chủ tịch duyệt. Rút về trước khi sửa.",
    });
  });

  test.each([
    ["APPROVED", /đã ký, đang chờ cấp số/],
    ["ISSUED", /lập văn bản sửa đổi, thay thế hoặc đính chính/],
    ["PUBLISHED", /lập văn bản sửa đổi, thay thế hoặc đính chính/],
    ["REPLACED", /Sửa văn bản đã thay thế nó/],
  ] as const)("says what can be done about one that is %s", (state, words) => {
    const verdict = canSavePlan(holding("OFFICE"), { state });
    expect(verdict.allowed ? "" : verdict.reason).toMatch(words);
  });
});

describe("who may read", () => {
  test.each(roles)("%s never sees beyond the commune", (role) => {
    expect(plansVisibleTo(holding(role))).toMatchObject({ communeId: "c" });
  });

  test("one who holds several roles sees what any of them may", () => {
    expect(plansVisibleTo(holding("CHAIR", "COUNCIL"))).toEqual({ communeId: "c" });
    expect(plansVisibleTo(holding("ADMIN", "UNIT"))).toEqual(plansVisibleTo(holding("UNIT")));
  });

  test.each(roles)("%s: earlier revisions are for the office and the Chairman", (role) => {
    expect(canReadHistory(holding(role)).allowed).toBe(role === "OFFICE" || role === "CHAIR");
  });
});
