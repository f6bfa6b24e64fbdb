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
    const all = await prisma.plan.findMany({
      where: { communeId },
      select: { id: true },
      take: 20,
    });
    const found = await Promise.all(all.map(({ id }) => findPlan(actor, id)));
    expect(found.flatMap((plan) => plan?.state ?? []).sort()).toEqual([...readable[role]].sort());
  });

  test.each(["UNIT", "COUNCIL"] as const)(
    "%s never sees a plan that was replaced before it was public, nor one taken down",
    async (role) => {
      const office = await createActor();
      const reader = await createActor({ communeId: office.communeId, roles: [role] });
      const shown = await createPlan({ author: office, state: "REPLACED" });
      const unshown = await createPlan({ author: office, state: "REPLACED" });
      await prisma.publication.deleteMany({ where: { planId: unshown.id } });
      const withdrawn = await createPlan({ author: office, state: "REPLACED" });
      await prisma.publication.updateMany({
        where: { planId: withdrawn.id },
        data: {
          withdrawnAt: new Date(),
          withdrawnById: office.membershipId,
          withdrawalReason: "Đăng nhầm bản.",
        },
      });

      expect((await listPlans(reader)).map(({ id }) => id)).toEqual([shown.id]);
      expect(await findPlan(reader, unshown.id)).toBeNull();
      expect(await findPlan(reader, withdrawn.id)).toBeNull();
    },
  );

  test("a clerk sees a plan before the Chairman only while named to check it", async () => {
    const office = await createActor();
    const { communeId, membershipId } = office;
    const clerk = await createActor({ communeId, roles: ["CLERK"] });
    const colleague = await createActor({ communeId, roles: ["CLERK"] });
    const { id: planId } = await createPlan({ author: office, state: "SUBMITTED" });
    const now = new Date();
    const { id: submissionId } = await prisma.planSubmission.create({
      data: {
        communeId,
        planId,
        year: 2026,
        number: 1,
        planVersion: 1,
        submittedById: membershipId,
        submittedAt: now,
        answerDueOn: now,
        signerId: membershipId,
        checks: { create: { kind: "FORM", checkerId: clerk.membershipId } },
      },
    });

    expect(await findPlan(clerk, planId)).not.toBeNull();
    expect(await findPlan(colleague, planId)).toBeNull();

    const returned = { decidedById: membershipId, decidedAt: now, reason: "Bổ sung." } as const;
    await prisma.planSubmission.update({
      where: { id: submissionId },
      data: { outcome: "RETURNED", ...returned },
    });
    expect(await findPlan(clerk, planId)).toBeNull();
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
