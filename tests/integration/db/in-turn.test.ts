import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { createActor, createPlan } from "../../support/factories";

test("a transaction asks its connection one thing at a time, whatever is read beside each other", async () => {
  const warnings: string[] = [];
  const hear = ({ message }: Error) => warnings.push(message);
  process.on("warning", hear);
  const office = await createActor();
  const { id } = await createPlan({ author: office });

  const read = await prisma.$transaction(async (tx) => {
    const plan = await tx.plan.findUniqueOrThrow({
      where: { id },
      select: {
        commune: { select: { id: true } },
        campaign: { select: { id: true } },
        createdBy: { select: { user: { select: { id: true } } } },
        revisions: { select: { id: true }, take: 5 },
        targets: { select: { id: true }, take: 5 },
      },
    });
    const both = await Promise.all([tx.plan.count(), tx.campaign.count()]);
    return { plan, both };
  });

  expect(read.plan.commune.id).toBe(office.communeId);
  expect(read.both).toEqual([1, 1]);
  await new Promise((resolve) => setImmediate(resolve));
  process.removeListener("warning", hear);
  expect(warnings.filter((message) => message.includes("client.query()"))).toEqual([]);
});

test("a query that fails fails alone: what was asked beside it is answered, and the transaction is undone", async () => {
  const office = await createActor();
  const attempt = prisma.$transaction(async (tx) => {
    await tx.commune.update({ where: { id: office.communeId }, data: { placeName: "Đổi" } });
    await Promise.all([tx.commune.count(), tx.$queryRaw`SELECT 1 / 0`]);
  });

  await expect(attempt).rejects.toThrow(/division by zero/);
  expect(await prisma.commune.count({ where: { placeName: "Đổi" } })).toBe(0);
});
