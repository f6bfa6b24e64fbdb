import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { canCreatePlan } from "@/lib/campaigns/policy";
import { ensureStorable, titleOf } from "@/lib/campaigns/storable";
import { prisma, type Tx } from "@/lib/db/client";
import type { AmendmentKind, CampaignForm } from "@/lib/db/generated/enums";
import type { OfficialDocument } from "@/lib/documents/model";
import { slugOf } from "@/lib/text/fold";
import { ensure } from "@/lib/workflow/verdict";
import { attachFile, type SourceFile } from "./attach-file";
import { keepRevision } from "./keep-revision";

type NewPlan = {
  /** Of the campaign; the document's own subject when not given. */
  title?: string;
  form?: CampaignForm;
  period?: { startsOn: Date | null; endsOn: Date | null };
  document: OfficialDocument;
  /** The file the document was read from, kept as it came. */
  source?: SourceFile;
  /** The plan it was copied from, or last year's. */
  begunFromId?: string;
};

export type CreatedPlan = { campaignId: string; planId: string };

/**
 * Begins a campaign from a document: the campaign being prepared, its plan as a draft, the first revision, and
 * the uploaded file. Throws FORBIDDEN for anyone but the office, RULE_BROKEN for a text or file beyond the limits.
 */
export async function createPlanFromDocument(
  actor: Actor,
  plan: NewPlan,
  now: Date,
): Promise<CreatedPlan> {
  return prisma.$transaction((tx) => createPlan(tx, actor, plan, now));
}

/** The same, as a part of a greater transaction. */
export async function createPlan(
  tx: Tx,
  actor: Actor,
  { title, form = "THEMATIC", period, document, source, begunFromId }: NewPlan,
  now: Date,
): Promise<CreatedPlan> {
  ensure(canCreatePlan(actor));
  ensureStorable(document);
  const { communeId } = actor;
  const campaignTitle = (title?.trim() || titleOf(document)).slice(0, 500);
  const { id: campaignId } = await tx.campaign.create({
    data: {
      communeId,
      title: campaignTitle,
      slug: await freeSlug(tx, communeId, campaignTitle),
      form,
      ...period,
      createdAt: now,
    },
    select: { id: true },
  });
  const planId = await addPaper(tx, actor, { campaignId, document, source, begunFromId }, now);
  return { campaignId, planId };
}

type NewPaper = Pick<NewPlan, "document" | "source" | "begunFromId"> & {
  campaignId: string;
  /** The issued paper it changes, and how. */
  change?: { replacesId: string; amendmentKind: AmendmentKind };
  /** Whether it reports on the campaign; a correction is a letter by itself. */
  isReport?: boolean;
};

/** A paper of a campaign that is there: its draft, the first revision, the uploaded file. Gives its id. */
export async function addPaper(
  tx: Tx,
  actor: Actor,
  { campaignId, document, source, begunFromId, change, isReport = false }: NewPaper,
  now: Date,
): Promise<string> {
  ensure(canCreatePlan(actor));
  ensureStorable(document);
  const { communeId, membershipId } = actor;
  const { id: planId } = await tx.plan.create({
    data: {
      communeId,
      campaignId,
      title: titleOf(document),
      kind: isReport ? "REPORT" : change?.amendmentKind === "CORRECTION" ? "LETTER" : "PLAN",
      content: document,
      begunFromId,
      ...change,
      createdById: membershipId,
      createdAt: now,
      savedAt: now,
      movedById: membershipId,
      movedAt: now,
    },
    select: { id: true },
  });
  await keepRevision(tx, actor, { planId, version: 1, basedOnVersion: null, document }, now);
  if (source) await attachFile(tx, actor, planId, source, now);
  await recordAudit(tx, {
    actor,
    action: "plan.created",
    subject: { type: "plan", id: planId },
    data: { campaignId, source: source?.name ?? null, ...(begunFromId && { begunFromId }) },
    at: now,
  });
  return planId;
}

const longestSlug = 80;

/** "phat-dong-thi-dua", then "phat-dong-thi-dua-2": one address for each campaign of the commune. */
async function freeSlug(tx: Tx, communeId: string, title: string): Promise<string> {
  // Two campaigns begun at once under one title wait for each other here.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('campaign slug ' || ${communeId}, 0))`;
  const base = shortened(slugOf(title)) || "phong-trao";
  const taken = await tx.campaign.findMany({
    where: { communeId, slug: { startsWith: base } },
    select: { slug: true },
    take: 10_000,
  });
  const slugs = new Set(taken.map(({ slug }) => slug));
  let slug = base;
  for (let next = 2; slugs.has(slug); next++) slug = `${base}-${next}`;
  return slug;
}

/** Cut between two words. */
function shortened(slug: string): string {
  if (slug.length <= longestSlug) return slug;
  return slug.slice(0, slug.lastIndexOf("-", longestSlug));
}
