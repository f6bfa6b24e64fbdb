import { readFileSync } from "node:fs";
import path from "node:path";
import type { Actor } from "@/lib/auth/actor";
import { approvePlan } from "@/lib/campaigns/approval/approve-plan";
import { openReview } from "@/lib/campaigns/approval/open-review";
import { signOffCheck } from "@/lib/campaigns/approval/sign-off-check";
import { submitPlan } from "@/lib/campaigns/approval/submit-plan";
import { createPlanFromDocument } from "@/lib/campaigns/commands/create-plan";
import { confirmFacts } from "@/lib/campaigns/facts/commands/confirm-facts";
import { issuePlan } from "@/lib/campaigns/issue/commands/issue-plan";
import { startSeries } from "@/lib/campaigns/issue/commands/keep-register";
import { publishPlan } from "@/lib/campaigns/publication/commands/publish-plan";
import { prisma } from "@/lib/db/client";
import { plainText } from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";
import { at } from "./moment";
import { seedPledges } from "./pledges";

type Officials = {
  office: Actor;
  head: Actor;
  chair: Actor;
  clerk: Actor;
  villageHead: Actor;
};

/** The password a person signs with, as the accounts at the door say. */
type Sign = { proof: { password: string } };

const visitor = { address: "127.0.0.1", agent: "" };

/**
 * One campaign under way with its paper issued and made public, one before the Chairman, one being drafted: each brought
 * there by the people whose work it is, at the times they did it.
 */
export async function seedCampaigns(officials: Officials, { proof }: Sign): Promise<void> {
  const { office, chair, clerk, villageHead } = officials;
  const published = await seedDraft("published-plan.txt", office, "2026-06-29T08:30");
  if (published) {
    await submit(officials, published, "2026-07-01T15:10", [
      "2026-07-02T08:15",
      "2026-07-02T10:20",
    ]);
    await openReview(chair, { planId: published }, at("2026-07-03T09:20"));
    const approval = { planId: published, version: await versionOf(published), proof };
    await approvePlan(chair, approval, visitor, at("2026-07-03T09:45"));
    // What the commune numbered on paper before it had the portal.
    await startSeries(
      clerk,
      { series: { year: 2026, kind: "PLAN" }, next: 14 },
      at("2026-07-06T10:00"),
    );
    const issuing = { version: await versionOf(published), issuedOn: "2026-07-06" };
    await issuePlan(clerk, { planId: published, ...issuing }, at("2026-07-06T10:15"));
    const publishing = {
      publishAt: null,
      hiddenClauses: [],
      hidesAnnexes: false,
      hidesPhones: true,
    };
    await publishPlan(
      office,
      { planId: published, version: await versionOf(published), ...publishing },
      at("2026-07-06T14:00"),
    );
    await seedPledges({ office, villageHead, planId: published });
  }
  const submitted = await seedDraft("submitted-plan.txt", office, "2026-11-10T14:05");
  if (submitted) {
    await submit(officials, submitted, "2026-11-19T16:40", [
      "2026-11-20T08:15",
      "2026-11-20T09:30",
    ]);
  }
  await seedDraft("draft-plan.txt", office, "2026-11-16T09:20");
}

/** Gives the new plan's id, or null where the campaign is there already. */
async function seedDraft(file: string, office: Actor, createdAt: string): Promise<string | null> {
  const document = parseOutline(readFileSync(path.join(import.meta.dirname, file), "utf8"));
  const { communeId } = office;
  const title = plainText(document.subject);
  if ((await prisma.campaign.count({ where: { communeId, title } })) > 0) return null;

  const { planId } = await createPlanFromDocument(office, { document }, at(createdAt));
  await confirmFacts(office, { planId, which: "all" }, at(createdAt));
  return planId;
}

async function submit(
  { office, head, clerk }: Officials,
  planId: string,
  submittedAt: string,
  [contentAt, formAt]: [string, string],
): Promise<void> {
  const submission = {
    planId,
    version: await versionOf(planId),
    message: "",
    contentCheckerId: head.membershipId,
    formCheckerId: clerk.membershipId,
  };
  await submitPlan(office, submission, at(submittedAt));
  await signOffCheck(head, { planId, kind: "CONTENT", note: "" }, at(contentAt));
  await signOffCheck(clerk, { planId, kind: "FORM", note: "" }, at(formAt));
}

async function versionOf(planId: string): Promise<number> {
  const { version } = await prisma.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { version: true },
  });
  return version;
}
