import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { canHandle } from "@/lib/pledges/policy";
import { canFire } from "@/lib/workflow/machine";
import { ensure } from "@/lib/workflow/verdict";
import { changeStory, loadStory } from "./hold-story";
import { canPublishStory } from "./policy";
import type { StoryRef, StoryWithdrawal } from "./schema";
import { storyMachine } from "./state";

/** Shows a story to everybody, once somebody has agreed to it. Throws FORBIDDEN, NOT_FOUND, STALE. */
export async function publishStory(
  actor: Actor,
  { storyId, version }: StoryRef,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const story = await loadStory(tx, actor, storyId);
    ensure(canPublishStory(actor, story));
    const data = {
      state: storyMachine.publish.to,
      publishedById: actor.membershipId,
      publishedAt: now,
      withdrawalReason: "",
    };
    await changeStory(tx, actor, { story, version, data });
    await recordAudit(tx, {
      actor,
      action: "story.published",
      subject: { type: "story", id: storyId },
      data: { storyId },
      at: now,
    });
  });
}

/** Takes a story off the public pages. Throws FORBIDDEN, NOT_FOUND, STALE, RULE_BROKEN (it is not public). */
export async function withdrawStory(
  actor: Actor,
  { storyId, version, reason }: StoryWithdrawal,
  now: Date,
): Promise<void> {
  ensure(canHandle(actor));
  await prisma.$transaction(async (tx) => {
    const story = await loadStory(tx, actor, storyId);
    if (!canFire(storyMachine, story.state, "withdraw")) {
      throw new DomainError("RULE_BROKEN", "Bài hiện không công khai.");
    }
    const data = { state: storyMachine.withdraw.to, withdrawalReason: reason };
    await changeStory(tx, actor, { story, version, data });
    await recordAudit(tx, {
      actor,
      action: "story.withdrawn",
      subject: { type: "story", id: storyId },
      data: { storyId, reason },
      at: now,
    });
  });
}
