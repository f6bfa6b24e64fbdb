import { describe, expect, test } from "vitest";
import { createPlanFromDocument } from "@/lib/campaigns/commands/create-plan";
import { savePlan } from "@/lib/campaigns/commands/save-plan";
import { findPlan } from "@/lib/campaigns/queries";
import { findPlanRevision, listRevisionPage } from "@/lib/campaigns/revision-queries";
import { StalePlanError } from "@/lib/campaigns/stale-plan-error";
import { prisma } from "@/lib/db/client";
import { createActor, createPlan, planDocument } from "../../support/factories";

const now = new Date("2026-11-21T02:00:00Z");

async function officeWithDraft() {
  const office = await createActor();
  const { planId } = await createPlanFromDocument(
    office,
    { document: planDocument("Bản gốc") },
    now,
  );
  return { office, planId };
}

describe("savePlan", () => {
  test("writes the text, its revision and one audit line, and gives the new version", async () => {
    const { office, planId } = await officeWithDraft();
    const document = planDocument("Bản sửa");

    const saved = await savePlan(office, { planId, version: 1, document }, now);

    expect(saved).toEqual({ version: 2, document, merged: false, savedAt: now });
    expect(await findPlan(office, planId)).toMatchObject({
      version: 2,
      title: "Bản sửa",
      document,
    });
    expect(await listRevisionPage(office, planId, { take: 100 })).toMatchObject([
      { version: 2, basedOnVersion: 1 },
      { version: 1, basedOnVersion: null },
    ]);
    expect(await prisma.auditEvent.findMany({ select: { action: true, data: true } })).toEqual([
      { action: "plan.created", data: { campaignId: expect.any(String), source: null } },
      { action: "plan.saved", data: { version: 2 } },
    ]);
  });

  test("of two at the same time lets one through and keeps the text of the other", async () => {
    const { office, planId } = await officeWithDraft();
    const colleague = await createActor({ communeId: office.communeId });
    const texts = ["Của tôi", "Của đồng nghiệp"] as const;

    const results = await Promise.allSettled([
      savePlan(office, { planId, version: 1, document: planDocument(texts[0]) }, now),
      savePlan(colleague, { planId, version: 1, document: planDocument(texts[1]) }, now),
    ]);

    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = results.find((result) => result.status === "rejected")?.reason;
    expect(refused).toBeInstanceOf(StalePlanError);
    const saved = await findPlan(office, planId);
    expect(refused.current).toMatchObject({ version: 2, document: saved?.document });
    const setAside = await findPlanRevision(office, planId, refused.revisionId);
    expect(setAside).toMatchObject({ version: null, basedOnVersion: 1 });
    expect([saved?.title, setAside?.document.subject].flat()).toHaveLength(2);
    expect(setAside?.document).toEqual(
      planDocument(saved?.title === texts[0] ? texts[1] : texts[0]),
    );
  });

  test("keeps every text when twenty save at once, and overwrites none", async () => {
    const { office, planId } = await officeWithDraft();
    const texts = Array.from({ length: 20 }, (_, index) => `Bản ${index}`);

    await Promise.allSettled(
      texts.map((text) =>
        savePlan(office, { planId, version: 1, document: planDocument(text) }, now),
      ),
    );

    const revisions = await listRevisionPage(office, planId, { take: 100 });
    const kept = await Promise.all(revisions.map(({ id }) => findPlanRevision(office, planId, id)));
    expect(kept.map((revision) => revision?.document)).toEqual(
      expect.arrayContaining(["Bản gốc", ...texts].map((text) => planDocument(text))),
    );
    expect(revisions.filter(({ version }) => version !== null)).toHaveLength(2);
  });

  test("lets the writer go on from the version they were shown", async () => {
    const { office, planId } = await officeWithDraft();
    await savePlan(office, { planId, version: 1, document: planDocument("Lần một") }, now);
    const mine = planDocument("Giữ bản của tôi");
    const refused = await savePlan(office, { planId, version: 1, document: mine }, now).catch(
      (e) => e,
    );

    await savePlan(office, { planId, version: refused.current.version, document: mine }, now);

    expect(await findPlan(office, planId)).toMatchObject({ version: 3, title: "Giữ bản của tôi" });
  });

  test("changes nothing when the text is already there, whichever version it was based on", async () => {
    const { office, planId } = await officeWithDraft();
    const document = planDocument("Hai người cùng gõ như nhau");
    await savePlan(office, { planId, version: 1, document }, now);

    expect(await savePlan(office, { planId, version: 1, document }, now)).toMatchObject({
      version: 2,
      merged: false,
    });

    expect(await prisma.planRevision.count()).toBe(2);
  });

  test.each(["SUBMITTED", "APPROVED", "ISSUED", "PUBLISHED", "REPLACED"] as const)(
    "refuses a plan that is %s, with the reason",
    async (state) => {
      const office = await createActor();
      const plan = await createPlan({ author: office, state });
      const save = savePlan(
        office,
        { planId: plan.id, version: 1, document: planDocument("Khác") },
        now,
      );

      await expect(save).rejects.toMatchObject({ code: "FORBIDDEN", message: /Kế hoạch/ });

      expect(await prisma.planRevision.count()).toBe(1);
    },
  );

  test("refuses a text longer than the record keeps", async () => {
    const { office, planId } = await officeWithDraft();
    const document = planDocument("dài ".repeat(1_100_000));

    await expect(savePlan(office, { planId, version: 1, document }, now)).rejects.toMatchObject({
      code: "RULE_BROKEN",
    });
  });
});
