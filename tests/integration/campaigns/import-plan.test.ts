import { expect, test } from "vitest";
import { importPlan } from "@/lib/campaigns/commands/import-plan";
import { prisma } from "@/lib/db/client";
import { createActor } from "../../support/factories";

const now = new Date("2026-11-21T02:00:00Z");
const damaged = new File(["PK\u0003\u0004 hỏng"], "ke-hoach.docx");

test("text pasted by the office becomes a plan; no file is kept", async () => {
  const office = await createActor();

  const { planId } = await importPlan(
    office,
    { text: "KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n" },
    now,
  );

  expect(
    await prisma.plan.findUnique({ where: { id: planId }, select: { attachments: true } }),
  ).toEqual({ attachments: [] });
});

test("a file that cannot be read is refused with the reader's own sentence", async () => {
  const office = await createActor();

  await expect(importPlan(office, { file: damaged, text: "" }, now)).rejects.toMatchObject({
    code: "RULE_BROKEN",
  });
});

test.each(["UNIT", "CHAIR", "COUNCIL", "CLERK", "ADMIN"] as const)(
  "nobody's file is read for %s",
  async (role) => {
    const actor = await createActor({ roles: [role] });

    await expect(importPlan(actor, { file: damaged, text: "" }, now)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  },
);
