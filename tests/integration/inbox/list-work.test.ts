import { describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { PlanState, Role } from "@/lib/db/generated/enums";
import { listWork } from "@/lib/inbox/queries";
import { createActor, createPlan } from "../../support/factories";

const states: PlanState[] = [
  "DRAFT",
  "SUBMITTED",
  "RETURNED",
  "APPROVED",
  "ISSUED",
  "PUBLISHED",
  "REPLACED",
];
const turns: [Role, PlanState[], PlanState[]][] = [
  ["OFFICE", ["DRAFT", "RETURNED", "ISSUED"], ["SUBMITTED", "APPROVED"]],
  // Whose turn a submitted plan is goes by name: tests/integration/campaigns/approval.test.ts.
  ["CHAIR", [], ["SUBMITTED", "APPROVED"]],
  ["CLERK", ["APPROVED"], []],
  ["UNIT", [], []],
  ["COUNCIL", [], []],
  ["ADMIN", [], []],
];

async function communeWithPlans() {
  const office = await createActor();
  for (const [index, state] of states.entries()) {
    await createPlan({ author: office, state, now: new Date(Date.UTC(2026, 10, index + 1)) });
  }
  return office.communeId;
}

describe("listWork", () => {
  test.each(turns)(
    "%s does %j and waits for %j, the longest waiting first",
    async (role, mine, waiting) => {
      const communeId = await communeWithPlans();

      const work = await listWork(await createActor({ communeId, roles: [role] }));

      expect(work.mine.map(({ state }) => state)).toEqual(mine);
      expect(work.waiting.map(({ state }) => state)).toEqual(waiting);
    },
  );

  test("says which plan it is, in which state, since when and with which words", async () => {
    const office = await createActor();
    const now = new Date("2026-11-19T09:40:00Z");
    const plan = await createPlan({ author: office, state: "RETURNED", now });

    expect((await listWork(office)).mine).toEqual([
      {
        subject: { type: "plan", id: plan.id, title: plan.title },
        state: "RETURNED",
        since: now,
        note: "Bổ sung chỉ tiêu của từng bản.",
        href: `/plans/${plan.id}`,
        holder: "",
        dueOn: null,
      },
    ]);
  });

  test("shows a person of two roles the work of both, and of another commune nothing", async () => {
    const communeId = await communeWithPlans();
    const both = await createActor({ communeId, roles: ["CHAIR", "CLERK"] });
    const stranger = await createActor({ roles: ["OFFICE", "CHAIR", "CLERK"] });

    expect((await listWork(both)).mine.map(({ state }) => state)).toEqual(["APPROVED"]);
    expect(await listWork(stranger)).toEqual({ mine: [], waiting: [] });
    expect(await prisma.plan.count()).toBe(states.length);
  });
});
