import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { reportsVisibleTo } from "@/lib/pledges/policy";
import { readDay } from "@/lib/text/day-column";
import { slugOf } from "@/lib/text/fold";
import { ensure } from "@/lib/workflow/verdict";
import { changeStory, type LoadedStory, loadStory } from "./hold-story";
import { canWriteStory } from "./policy";
import type { NewStory, StoryWords } from "./schema";

/** Begins a story out of an accepted report. Gives its id. Throws FORBIDDEN, NOT_FOUND. */
export function beginStory(actor: Actor, form: NewStory, now: Date): Promise<string> {
  return prisma.$transaction(async (tx) => {
    ensure(canWriteStory(actor));
    const { communeId, membershipId: writtenById } = actor;
    const { campaignId, reportId, title, text, photoId } = form;
    const report = await acceptedReport(tx, actor, { campaignId, reportId });
    await ensurePhoto(tx, actor, reportId, photoId);
    const { id } = await tx.story.create({
      data: {
        communeId,
        campaignId,
        unitId: report.unitId,
        reportId,
        photoId,
        slug: await freeSlug(tx, communeId, title),
        title,
        text,
        writtenById,
        writtenAt: now,
      },
      select: { id: true },
    });
    await noteWriting(tx, actor, id, now);
    return id;
  });
}

/**
 * Changes the words or the photo of a story that is not public. Whoever agreed, agreed to what it said: their consent
 * is asked for anew. Gives whether one was lost. Throws FORBIDDEN, NOT_FOUND, STALE.
 */
export function writeStory(actor: Actor, form: StoryWords, now: Date): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const { storyId, version, ...words } = form;
    const story = await loadStory(tx, actor, storyId);
    ensure(canWriteStory(actor, story));
    await ensurePhoto(tx, actor, story.reportId, words.photoId);
    const isOther =
      words.title !== story.title || words.text !== story.text || words.photoId !== story.photoId;
    const losesConsent = isOther && story.consentOn !== null;
    const data = {
      ...words,
      ...(losesConsent && noConsent),
      writtenById: actor.membershipId,
      writtenAt: now,
    };
    await changeStory(tx, actor, { story, version, data });
    await noteWriting(tx, actor, storyId, now);
    if (losesConsent) await noteConsentRemoved(tx, actor, story, now);
    return losesConsent;
  });
}

/** What a story bears before anybody has agreed to it. */
export const noConsent = { consentBy: "", consentOn: null, consentNote: "" };

type Report = { campaignId: string; reportId: string };

async function acceptedReport(tx: Tx, actor: Actor, { campaignId, reportId }: Report) {
  const report = await tx.progressReport.findFirst({
    where: {
      AND: [{ id: reportId, campaignId, state: "ACCEPTED" }, reportsVisibleTo(actor, [])],
    },
    select: { unitId: true },
  });
  if (report) return report;
  throw new DomainError("NOT_FOUND", "Không tìm thấy báo cáo đã nhận. Chọn lại báo cáo.");
}

/** Only what the unit itself sent with the report, and not a photo of a paper. */
async function ensurePhoto(
  tx: Tx,
  { communeId }: Actor,
  reportId: string | null,
  photoId: string | null,
): Promise<void> {
  if (photoId === null) return;
  const photo = await tx.photo.findFirst({
    where: { id: photoId, communeId, reportId, kind: "ACTIVITY" },
    select: { id: true },
  });
  if (!photo) throw new DomainError("NOT_FOUND", "Không tìm thấy ảnh ấy trong báo cáo. Chọn lại.");
}

/** Whose consent holds no longer, and of which day it was. Nothing where nobody had agreed. */
export async function noteConsentRemoved(
  tx: Tx,
  actor: Actor,
  { id: storyId, consentBy, consentOn }: Pick<LoadedStory, "id" | "consentBy" | "consentOn">,
  at: Date,
): Promise<void> {
  if (consentOn === null) return;
  await recordAudit(tx, {
    actor,
    action: "story.consent-removed",
    subject: { type: "story", id: storyId },
    data: { storyId, consentBy, consentOn: readDay(consentOn) },
    at,
  });
}

function noteWriting(tx: Tx, actor: Actor, storyId: string, at: Date) {
  return recordAudit(tx, {
    actor,
    action: "story.written",
    subject: { type: "story", id: storyId },
    data: { storyId },
    at,
  });
}

/** The address stays what it was when the title is changed: those who have it find the story. */
async function freeSlug(tx: Tx, communeId: string, title: string): Promise<string> {
  // Two stories begun at once under one title wait for each other here.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('story slug ' || ${communeId}, 0))`;
  const base = slugOf(title).slice(0, 80).replace(/-+$/u, "") || "dien-hinh";
  const taken = await tx.story.findMany({
    where: { communeId, slug: { startsWith: base } },
    select: { slug: true },
    take: 10_000,
  });
  const slugs = new Set(taken.map(({ slug }) => slug));
  let slug = base;
  for (let next = 2; slugs.has(slug); next++) slug = `${base}-${next}`;
  return slug;
}
