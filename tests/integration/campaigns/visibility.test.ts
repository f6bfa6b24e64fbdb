import { describe, expect, test } from "vitest";
import { createPlanFromDocument } from "@/lib/campaigns/commands/create-plan";
import { savePlan } from "@/lib/campaigns/commands/save-plan";
import { findAttachment, findPlan, listPlans } from "@/lib/campaigns/queries";
import { findPlanRevision, listRevisionPage } from "@/lib/campaigns/revision-queries";
import { planStateLabels } from "@/lib/campaigns/state";
import { prisma } from "@/lib/db/client";
import type { PlanState, Role } from "@/lib/db/generated/enums";
import { createActor, createPlan, planDocument } from "../../support/factories";

const allStates = Object.keys(planStateLabels) as PlanState[];
const readable: Record<Role, PlanState[]> = {
  OFFICE: allStates,
  CHAIR: allStates,
  CLERK: ["APPROVED", "ISSUED", "PUBLISHED", "REPLACED"],
  UNIT: ["PUBLISHED", "REPLACED"],
  COUNCIL: ["PUBLISHED", "REPLACED"],
  ADMIN: [],
};
const roles = Object.keys(readable) as Role[];

async function communeWithPlans() {
  const office = await createActor();
  for (const state of allStates) await createPlan({ author: office, state });
  return office;
}

describe("plans", () => {
  test.each(roles)("%s sees those DESIGN §8 gives them, and no other", async (role) => {
    const { communeId } = await communeWithPlans();
    const actor = await createActor({ communeId, roles: [role] });

    const plans = await listPlans(actor);

    expect(plans.map(({ state }) => state).sort()).toEqual([...readable[role]].sort());
  });

  test.each(roles)("%s of another commune finds none by any way", async (role) => {
    const office = await communeWithPlans();
    const stranger = await createActor({ roles: [role, "OFFICE"] });
    const source = {
      name: "a.txt",
      mediaType: "text/plain",
      content: new TextEncoder().encode("nội dung"),
    };
    const document = planDocument();
    const { planId } = await createPlanFromDocument(office, { document, source }, new Date());
    const revision = await prisma.planRevision.findFirstOrThrow({ where: { planId } });
    const attachment = await prisma.attachment.findFirstOrThrow({ where: { planId } });
    const save = () =>
      savePlan(stranger, { planId, version: 1, document: planDocument("x") }, new Date());

    expect(await listPlans(stranger)).toEqual([]);
    expect(await findPlan(stranger, planId)).toBeNull();
    expect(await listRevisionPage(stranger, planId, { take: 100 })).toEqual([]);
    expect(await findPlanRevision(stranger, planId, revision.id)).toBeNull();
    expect(await findAttachment(stranger, attachment.id)).toBeNull();
    await expect(save()).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await findAttachment(office, attachment.id)).not.toBeNull();
  });

  test("a person of two communes sees in each only what is there", async () => {
    const office = await createActor();
    const elsewhere = await createActor({ userId: office.userId });
    const plan = await createPlan({ author: office });

    expect(await findPlan(office, plan.id)).not.toBeNull();
    expect(await findPlan(elsewhere, plan.id)).toBeNull();
  });

  test("earlier revisions are for those who write and approve", async () => {
    const office = await createActor();
    const plan = await createPlan({ author: office, state: "PUBLISHED" });
    const { communeId } = office;
    const unit = await createActor({ communeId, roles: ["UNIT"] });
    const chair = await createActor({ communeId, roles: ["CHAIR"] });

    expect(await findPlan(unit, plan.id)).not.toBeNull();
    expect(await listRevisionPage(unit, plan.id, { take: 100 })).toEqual([]);
    expect(await listRevisionPage(chair, plan.id, { take: 100 })).toHaveLength(1);
  });
});
