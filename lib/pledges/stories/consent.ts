import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { canHandle } from "@/lib/pledges/policy";
import { calendarDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";
import { ensure } from "@/lib/workflow/verdict";
import { changeStory, loadStory } from "./hold-story";
import type { Consent, StoryRef } from "./schema";
import { noConsent, noteConsentRemoved } from "./write-story";

/** Writes down who agreed to the story, when and how. Throws FORBIDDEN, NOT_FOUND, STALE, RULE_BROKEN (a day to come). */
export async function recordConsent(actor: Actor, form: Consent, now: Date): Promise<void> {
  ensure(canHandle(actor));
  const { storyId, version, consentBy, consentOn, consentNote } = form;
  if (consentOn > calendarDate(now)) {
    throw new DomainError("RULE_BROKEN", "Ngày đồng ý chưa tới. Ghi ngày người ấy đã đồng ý.");
  }
  await prisma.$transaction(async (tx) => {
    const story = await loadStory(tx, actor, storyId);
    const data = { consentBy, consentOn: writeDay(consentOn), consentNote };
    await changeStory(tx, actor, { story, version, data });
    await recordAudit(tx, {
      actor,
      action: "story.consented",
      subject: { type: "story", id: storyId },
      data: { storyId, consentBy, consentOn },
      at: now,
    });
  });
}

/**
 * The consent is taken back: what was public is taken down in the same moment, and nothing is shown again without
 * another. Throws FORBIDDEN, NOT_FOUND, STALE.
 */
export async function removeConsent(
  actor: Actor,
  { storyId, version }: StoryRef,
  now: Date,
): Promise<void> {
  ensure(canHandle(actor));
  await prisma.$transaction(async (tx) => {
    const story = await loadStory(tx, actor, storyId);
    const wasShown = story.state === "PUBLISHED";
    const data = {
      ...noConsent,
      ...(wasShown && { state: "WITHDRAWN" as const, withdrawalReason: takenBack }),
    };
    await changeStory(tx, actor, { story, version, data });
    await noteConsentRemoved(tx, actor, story, now);
    if (!wasShown) return;
    await recordAudit(tx, {
      actor,
      action: "story.withdrawn",
      subject: { type: "story", id: storyId },
      data: { storyId, reason: takenBack },
      at: now,
    });
  });
}

const takenBack = "Người được nêu rút lại đồng ý.";
