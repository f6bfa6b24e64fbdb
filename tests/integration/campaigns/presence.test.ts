import { randomUUID } from "node:crypto";
import { addSeconds } from "date-fns";
import { describe, expect, test } from "vitest";
import { syncPlan } from "@/lib/campaigns/commands/sync-plan";
import { presenceSeconds } from "@/lib/campaigns/presence";
import { prisma } from "@/lib/db/client";
import { countQueries } from "../../support/count-queries";
import { createActor, createPlan, planDocument } from "../../support/factories";

const now = new Date("2026-11-21T02:00:00Z");

async function openedPlan() {
  const office = await createActor();
  const colleague = await createActor({ communeId: office.communeId });
  const plan = await createPlan({ author: office, now });
  const sign = (windowId: string, clauseId: string | null = null) => ({
    windowId,
    planId: plan.id,
    version: 1,
    clauseId,
    kind: "AUTOSAVED" as const,
  });
  return { office, colleague, plan, sign };
}

describe("who else has the plan open", () => {
  test("a colleague is seen with the clause they are in, and so is my own other window", async () => {
    const { office, colleague, sign } = await openedPlan();
    const [mine, myOther, theirs] = [randomUUID(), randomUUID(), randomUUID()];
    await syncPlan(office, sign(mine), now);
    await syncPlan(office, sign(myOther, "c2"), now);
    await syncPlan(colleague, sign(theirs, "c5"), now);

    const answer = await syncPlan(office, sign(mine), addSeconds(now, 5));

    const { name, position } = office;
    expect(answer).toEqual({
      status: "ok",
      version: 1,
      savedAt: now.toISOString(),
      others: expect.arrayContaining([
        { windowId: myOther, clauseId: "c2", isMe: true, name, position },
        {
          windowId: theirs,
          clauseId: "c5",
          isMe: false,
          name: colleague.name,
          position: colleague.position,
        },
      ]),
    });
  });

  test("a window that says nothing for long is gone, one that closes is gone at once", async () => {
    const { office, colleague, plan, sign } = await openedPlan();
    const [mine, asleep, closed] = [randomUUID(), randomUUID(), randomUUID()];
    await syncPlan(colleague, sign(asleep), now);
    await syncPlan(colleague, sign(closed), now);
    await syncPlan(colleague, { ...sign(closed), isLast: true }, addSeconds(now, 1));

    const othersAt = async (seconds: number) => {
      const answer = await syncPlan(office, sign(mine), addSeconds(now, seconds));
      return answer.status === "ok" ? answer.others.map(({ windowId }) => windowId) : answer;
    };
    expect(await othersAt(presenceSeconds - 1)).toEqual([asleep]);
    expect(await othersAt(presenceSeconds)).toEqual([]);
    expect(await prisma.planPresence.findMany({ where: { planId: plan.id } })).toMatchObject([
      { windowId: mine },
    ]);
  });

  test("nobody moves or closes the window of somebody else", async () => {
    const { office, colleague, plan, sign } = await openedPlan();
    const theirs = randomUUID();
    await syncPlan(colleague, sign(theirs, "c5"), now);

    await syncPlan(office, sign(theirs, "c1"), now);
    await syncPlan(office, { ...sign(theirs), isLast: true }, now);

    expect(await prisma.planPresence.findMany({ where: { planId: plan.id } })).toMatchObject([
      { windowId: theirs, clauseId: "c5", membershipId: colleague.membershipId },
    ]);
  });

  test("a sign of life costs the same however many are there", async () => {
    const { office, colleague, sign } = await openedPlan();
    const mine = randomUUID();
    await syncPlan(office, sign(mine), now);
    const alone = await countQueries(() => syncPlan(office, sign(mine), now));
    for (let window = 0; window < 5; window++) await syncPlan(colleague, sign(randomUUID()), now);

    expect(await countQueries(() => syncPlan(office, sign(mine), now))).toBe(alone);
  });
});

describe("what a window is told instead", () => {
  test("of another commune's plan: that there is none, and nobody sees the stranger", async () => {
    const { plan, sign } = await openedPlan();
    const stranger = await createActor();

    expect(await syncPlan(stranger, sign(randomUUID()), now)).toEqual({ status: "gone" });
    const document = planDocument("Chữ của người lạ");
    expect(await syncPlan(stranger, { ...sign(randomUUID()), document }, now)).toEqual({
      status: "gone",
    });

    expect(await prisma.planPresence.count()).toBe(0);
    expect(await prisma.planRevision.count({ where: { planId: plan.id } })).toBe(1);
  });

  test.each([
    ["a clerk", { roles: ["CLERK"] as const, state: "PUBLISHED" as const }],
    ["a plan before the Chairman", { roles: ["OFFICE"] as const, state: "SUBMITTED" as const }],
  ])("%s: why it may not be changed", async (_, { roles, state }) => {
    const office = await createActor();
    const plan = await createPlan({ author: office, state, now });
    const actor = await createActor({ communeId: office.communeId, roles: [...roles] });
    const sign = { windowId: randomUUID(), planId: plan.id, version: 1, clauseId: null };

    const answer = await syncPlan(actor, { ...sign, kind: "AUTOSAVED" }, now);

    expect(answer).toEqual({ status: "refused", reason: expect.stringMatching(/\.$/u) });
    expect(await prisma.planPresence.count()).toBe(0);
  });

  test("the newer text, when somebody saved meanwhile", async () => {
    const { office, colleague, sign } = await openedPlan();
    const document = planDocument("Của đồng nghiệp");
    await syncPlan(colleague, { ...sign(randomUUID()), document }, now);

    expect(await syncPlan(office, sign(randomUUID()), now)).toMatchObject({
      status: "ok",
      version: 2,
      document,
    });
  });
});
