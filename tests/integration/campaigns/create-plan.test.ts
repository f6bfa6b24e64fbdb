import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createPlanFromDocument } from "@/lib/campaigns/commands/create-plan";
import { findAttachment, findPlan } from "@/lib/campaigns/queries";
import { prisma } from "@/lib/db/client";
import { createActor, planDocument } from "../../support/factories";

const now = new Date("2026-11-21T02:00:00Z");
const source = {
  name: "Kế hoạch.docx",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  content: new TextEncoder().encode("nội dung tệp"),
};

describe("createPlanFromDocument", () => {
  test("begins a campaign with a draft, its first revision and the file it was read from", async () => {
    const office = await createActor();
    const document = planDocument();

    const { planId, campaignId } = await createPlanFromDocument(office, { document, source }, now);

    const plan = await findPlan(office, planId);
    expect(plan).toMatchObject({
      state: "DRAFT",
      version: 1,
      document,
      campaign: { id: campaignId, title: "Phong trào thi đua làm đường bản", state: "PREPARING" },
      attachments: [{ name: "Kế hoạch.docx", size: source.content.byteLength }],
    });
    const file = await findAttachment(office, plan?.attachments[0]?.id ?? "");
    expect(file?.content).toEqual(source.content);
    expect(file?.sha256).toBe(createHash("sha256").update(source.content).digest("hex"));
    expect(
      await prisma.planRevision.findMany({ select: { version: true, content: true } }),
    ).toEqual([{ version: 1, content: document }]);
    expect(await prisma.auditEvent.findMany({ select: { action: true, subjectId: true } })).toEqual(
      [{ action: "plan.created", subjectId: planId }],
    );
  });

  test("gives campaigns of one name different addresses, even begun at once", async () => {
    const office = await createActor();

    await Promise.all(
      [1, 2, 3].map(() => createPlanFromDocument(office, { document: planDocument() }, now)),
    );

    const campaigns = await prisma.campaign.findMany({ orderBy: { slug: "asc" } });
    expect(campaigns.map(({ slug }) => slug)).toEqual([
      "phong-trao-thi-dua-lam-duong-ban",
      "phong-trao-thi-dua-lam-duong-ban-2",
      "phong-trao-thi-dua-lam-duong-ban-3",
    ]);
  });

  test("cuts a long name between two words of its address", async () => {
    const office = await createActor();
    const document = planDocument("Thi đua yêu nước ".repeat(20));

    await createPlanFromDocument(office, { document }, now);

    const { slug } = await prisma.campaign.findFirstOrThrow();
    expect(slug).toMatch(/^(thi-dua-yeu-nuoc-)+(thi|dua|yeu|nuoc|-)+$/);
    expect(slug.length).toBeLessThanOrEqual(80);
  });

  test("names a plan that has no subject yet", async () => {
    const office = await createActor();

    await createPlanFromDocument(office, { document: planDocument("") }, now);

    expect(await prisma.plan.findFirst()).toMatchObject({ title: "Văn bản chưa có trích yếu" });
  });

  test.each(["UNIT", "CHAIR", "COUNCIL", "CLERK", "ADMIN"] as const)(
    "is refused to %s and leaves no trace",
    async (role) => {
      const actor = await createActor({ roles: [role] });

      await expect(
        createPlanFromDocument(actor, { document: planDocument() }, now),
      ).rejects.toMatchObject({ code: "FORBIDDEN" });

      expect(await prisma.campaign.count()).toBe(0);
    },
  );

  test("leaves nothing behind when the file is refused", async () => {
    const office = await createActor();
    const empty = { ...source, content: new Uint8Array() };

    await expect(
      createPlanFromDocument(office, { document: planDocument(), source: empty }, now),
    ).rejects.toMatchObject({ code: "RULE_BROKEN" });

    expect(await prisma.campaign.count()).toBe(0);
  });
});
