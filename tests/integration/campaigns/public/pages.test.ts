import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { createFacts } from "@/lib/campaigns/facts/commands/write-rows";
import { findPublicPaper, findSignedCopy } from "@/lib/campaigns/public/paper-queries";
import {
  listPublicCampaigns,
  listPublicFacts,
  listPublicPlans,
  listPublicUnits,
} from "@/lib/campaigns/public/queries";
import { dutiesByUnit } from "@/lib/campaigns/public/unit-duties";
import { prisma } from "@/lib/db/client";
import type { PlanState } from "@/lib/db/generated/enums";
import { type Clause, type OfficialDocument, richText } from "@/lib/documents/model";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { countQueries } from "../../../support/count-queries";
import {
  createActor,
  createCommune,
  createPlan,
  createPublishedPlan,
  createUnit,
  planDocument,
} from "../../../support/factories";

const now = new Date("2026-11-21T08:00:00Z");
const clause = (id: string, text: string): Clause => ({
  id,
  marker: "roman",
  label: "I.",
  kind: null,
  heading: true,
  text: richText(text),
  table: null,
  children: [],
});
const twoParts: OfficialDocument = {
  ...planDocument("Phát động phong trào thi đua trồng mận"),
  body: [clause("shown", "VIỆC CHUNG"), clause("kept", "VIỆC RIÊNG CỦA TỔ, gọi 0912 345 678")],
};

async function office() {
  const commune = await createCommune();
  return { commune, actor: await createActor({ communeId: commune.id }) };
}

function giveTask(actor: Actor, planId: string, clauseId: string | null, unitId: string | null) {
  return prisma.$transaction((tx) =>
    createFacts(
      tx,
      actor,
      planId,
      [
        {
          clauseId,
          content: {
            kind: "assignment",
            task: "Trồng mận",
            parties: [
              unitId
                ? { role: "LEAD", name: "Bản", unitId, unitKind: null }
                : { role: "RESPONSIBLE", name: "Các bản", unitId: null, unitKind: "VILLAGE" },
            ],
            dueOn: "2026-12-01",
            recurrence: null,
            recurrenceDay: null,
            recurrenceMonth: null,
          },
        },
      ],
      now,
    ),
  );
}

describe("what the public reads", () => {
  const unpublished: PlanState[] = ["DRAFT", "SUBMITTED", "RETURNED", "APPROVED", "ISSUED"];

  test.each(unpublished)("is no plan that is %s", async (state) => {
    const { commune, actor } = await office();
    const plan = await createPlan({ author: actor, state });
    const { slug } = await prisma.campaign.findUniqueOrThrow({ where: { id: plan.campaignId } });
    await giveTask(actor, plan.id, null, null);

    expect(await listPublicPlans(commune.slug, now)).toEqual([]);
    expect(await listPublicFacts(commune.slug, now)).toEqual([]);
    expect(await findPublicPaper({ commune: commune.slug, campaign: slug }, now)).toBeNull();
  });

  test("is nothing that waits for its time, and nothing that was withdrawn", async () => {
    const { commune, actor } = await office();
    const waiting = await createPublishedPlan({ author: actor });
    const withdrawn = await createPublishedPlan({ author: actor });
    await prisma.publication.update({
      where: { id: waiting.publication.id },
      data: { publishedAt: null },
    });
    await prisma.publication.update({
      where: { id: withdrawn.publication.id },
      data: { withdrawnAt: now, withdrawnById: actor.membershipId, withdrawalReason: "Nhầm" },
    });
    expect(await listPublicPlans(commune.slug, now)).toEqual([]);
  });

  test("is the commune's own, and under its own address only", async () => {
    const [here, there] = [await office(), await office()];
    const { campaign } = await createPublishedPlan({ author: here.actor });

    const own = await listPublicCampaigns(here.commune.slug, now);
    expect(own.map((plan) => plan.campaign.slug)).toEqual([campaign.slug]);
    expect(await listPublicPlans(there.commune.slug, now)).toEqual([]);
    const address = { commune: there.commune.slug, campaign: campaign.slug };
    expect(await findPublicPaper(address, now)).toBeNull();
  });

  test("is the paper as it was frozen, not the draft that lies beside it", async () => {
    const { commune, actor } = await office();
    const { plan, campaign } = await createPublishedPlan({ author: actor, document: twoParts });
    await prisma.plan.update({
      where: { id: plan.id },
      data: { content: planDocument("Lời chưa ai duyệt") },
    });
    const paper = await findPublicPaper({ commune: commune.slug, campaign: campaign.slug }, now);
    expect(JSON.stringify(paper?.document)).not.toContain("Lời chưa ai duyệt");
    expect(JSON.stringify(paper?.document)).toContain("VIỆC CHUNG");
  });

  test("leaves out hidden clauses, the facts that stand in them, telephone numbers and signed copies", async () => {
    const { commune, actor } = await office();
    const { plan, campaign } = await createPublishedPlan({
      author: actor,
      document: twoParts,
      hiddenClauses: ["kept"],
    });
    await giveTask(actor, plan.id, "kept", null);
    await giveTask(actor, plan.id, "shown", null);
    const copy = await signedCopy(actor, plan.id);
    const address = { commune: commune.slug, campaign: campaign.slug };

    const paper = await findPublicPaper(address, now);

    expect(JSON.stringify(paper?.document)).not.toMatch(/RIÊNG|0912/);
    expect(paper).toMatchObject({ isWhole: false, signedCopies: [] });
    expect(paper?.facts.map(({ clauseId }) => clauseId)).toEqual(["shown"]);
    expect((await listPublicFacts(commune.slug, now))[0]?.facts).toHaveLength(1);
    expect(await findSignedCopy(address, copy.id, now)).toBeNull();
  });

  test("has the signed copies that were made public, where the paper is shown whole", async () => {
    const { commune, actor } = await office();
    const document = { ...twoParts, body: [clause("shown", "VIỆC CHUNG")] };
    const { plan, campaign } = await createPublishedPlan({ author: actor, document });
    const copy = await signedCopy(actor, plan.id);
    const inside = await signedCopy(actor, plan.id, false);
    const address = { commune: commune.slug, campaign: campaign.slug };

    const paper = await findPublicPaper(address, now);

    expect(paper?.signedCopies.map(({ id }) => id)).toEqual([copy.id]);
    expect((await findSignedCopy(address, copy.id, now))?.name).toBe("ban-ky.pdf");
    expect(await findSignedCopy(address, inside.id, now)).toBeNull();
  });
});

function signedCopy(actor: Actor, planId: string, isPublic = true) {
  const content = Buffer.from("%PDF");
  return prisma.attachment.create({
    data: {
      communeId: actor.communeId,
      planId,
      kind: "SIGNED_SCAN",
      isPublic,
      name: "ban-ky.pdf",
      mediaType: "application/pdf",
      size: 4,
      sha256: createHash("sha256").update(content).digest("hex"),
      content,
      uploadedById: actor.membershipId,
      uploadedAt: now,
    },
  });
}

test("a paper and what takes its place lead to each other; the campaign is known by the new one", async () => {
  const { commune, actor } = await office();
  const old = await createPublishedPlan({ author: actor, state: "REPLACED" });
  const next = await createPublishedPlan({ author: actor });
  await prisma.plan.update({
    where: { id: next.plan.id },
    data: {
      campaignId: old.campaign.id,
      replacesId: old.plan.id,
      amendmentKind: "REPLACEMENT",
    },
  });
  const address = { commune: commune.slug, campaign: old.campaign.slug };

  const present = await findPublicPaper(address, now);
  expect(present?.plan.id).toBe(next.plan.id);
  expect(present?.links.changes?.id).toBe(old.plan.id);

  const before = await findPublicPaper(
    { ...address, paper: present?.links.changes?.address ?? "" },
    now,
  );
  expect(before).toMatchObject({ isMain: false, plan: { id: old.plan.id, state: "REPLACED" } });
  expect(before?.links.changedBy.map(({ id }) => id)).toEqual([next.plan.id]);
  expect(await listPublicFacts(commune.slug, now)).toHaveLength(1);
});

test("what is given to a unit, to all of its kind, and to the one it has taken over stands on its page", async () => {
  const { commune, actor } = await office();
  const unit = await createUnit({ communeId: commune.id });
  const merged = await createUnit({ communeId: commune.id });
  await prisma.unit.update({
    where: { id: merged.id },
    data: { validTo: new Date("2025-06-30"), successorId: unit.id },
  });
  const { plan } = await createPublishedPlan({ author: actor });
  for (const unitId of [unit.id, merged.id, null]) await giveTask(actor, plan.id, null, unitId);

  const units = await listPublicUnits(commune.slug, now);
  const duties = dutiesByUnit(await listPublicFacts(commune.slug, now), units, vietnamDay(now));

  expect(duties.get(unit.id)?.map(({ role, when }) => [role, when])).toEqual([
    ["LEAD", "01/12/2026"],
    ["LEAD", "01/12/2026"],
    ["RESPONSIBLE", "01/12/2026"],
  ]);
  expect(duties.has(merged.id)).toBe(false);
});

test("the pages ask as often for five campaigns as for one", async () => {
  const asked = async (campaigns: number) => {
    const { commune, actor } = await office();
    let address = { commune: commune.slug, campaign: "" };
    for (let index = 0; index < campaigns; index++) {
      const { plan, campaign } = await createPublishedPlan({
        author: actor,
        document: twoParts,
        hiddenClauses: ["kept"],
      });
      await giveTask(actor, plan.id, "shown", null);
      address = { ...address, campaign: campaign.slug };
    }
    return countQueries(async () => {
      await listPublicCampaigns(commune.slug, now);
      await listPublicFacts(commune.slug, now);
      expect(await findPublicPaper(address, now)).not.toBeNull();
    });
  };
  expect(await asked(5)).toBe(await asked(1));
});
