import { describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { createActor, createPlan, createUnit, planDocument } from "../../support/factories";

describe("the database itself", () => {
  test("refuses a link to a record of another commune", async () => {
    const plan = await createPlan();
    const stranger = await createActor();
    const strangersUnit = await createUnit({ communeId: stranger.communeId });
    const { communeId } = plan;
    const links = [
      prisma.plan.update({ where: { id: plan.id }, data: { movedById: stranger.membershipId } }),
      prisma.membership.updateMany({ where: { communeId }, data: { unitId: strangersUnit.id } }),
      prisma.unit.create({
        data: { communeId, kind: "VILLAGE", name: "Bản con", parentId: strangersUnit.id },
      }),
      prisma.planRevision.create({
        data: {
          communeId: stranger.communeId,
          planId: plan.id,
          version: 7,
          content: planDocument(),
          authorId: stranger.membershipId,
          savedAt: new Date(),
        },
      }),
    ];

    for (const link of links) await expect(link).rejects.toMatchObject({ code: "P2003" });
  });

  test("refuses to change or delete a frozen paper", async () => {
    await createPlan({ state: "ISSUED" });

    await expect(prisma.frozenDocument.updateMany({ data: { number: 99 } })).rejects.toThrow(
      /written once/,
    );
    await expect(prisma.frozenDocument.deleteMany()).rejects.toThrow(/written once/);
    await expect(prisma.$executeRaw`TRUNCATE frozen_document CASCADE`).rejects.toThrow(
      /written once/,
    );
  });

  test("refuses an issued plan without its frozen paper, and a return without its reason", async () => {
    const plan = await createPlan();
    const bring = (state: "ISSUED" | "RETURNED") =>
      prisma.plan.update({ where: { id: plan.id }, data: { state } });

    await expect(bring("ISSUED")).rejects.toThrow(/plan_frozen_when_issued/);
    await expect(bring("RETURNED")).rejects.toThrow(/plan_returned_with_reason/);
  });

  test("refuses two papers of one number in one year", async () => {
    const first = await createPlan({ state: "ISSUED" });
    const paper = await prisma.frozenDocument.findFirstOrThrow();
    const { id: _, content, ...same } = paper;
    const again = prisma.frozenDocument.create({ data: { ...same, content: planDocument() } });

    expect(content).toEqual(first.content);
    await expect(again).rejects.toMatchObject({ code: "P2002" });
  });

  test("refuses days in the wrong order", async () => {
    const { communeId } = await createActor();
    const days = { validFrom: new Date("2026-02-01"), validTo: new Date("2026-01-01") };
    const unit = prisma.unit.create({ data: { communeId, kind: "VILLAGE", name: "X", ...days } });

    await expect(unit).rejects.toThrow(/unit_days/);
  });
});
