import "server-only";
import type { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { moveCampaign } from "@/lib/campaigns/commands/move-campaign";
import { sameTarget } from "@/lib/campaigns/facts/same-target";
import { prisma, type Tx } from "@/lib/db/client";
import type { CampaignState } from "@/lib/db/generated/enums";
import { announcePublicChange } from "@/lib/db/public-pages";
import { DomainError } from "@/lib/errors";
import { findDemands, participantsByPapers } from "@/lib/pledges/demands";
import { canFollowProgress } from "@/lib/pledges/policy";
import { progressChanged } from "@/lib/pledges/public/progress-changed";
import { formatDate } from "@/lib/text/dates";
import { readDay, writeDay } from "@/lib/text/day-column";
import { ensure, type Verdict } from "@/lib/workflow/verdict";
import { canClose, canSetClosingDay, canSetUp } from "./policy";
import type {
  accumulationsSchema,
  closingDaySchema,
  levelSchema,
  participantsSchema,
} from "./schema";

// Every command here throws NOT_FOUND for who may not follow the campaign, FORBIDDEN with the policy's reason, and
// STALE when the settings have changed since the person saw them; then nothing changes.

type Input<Schema extends z.ZodType> = z.output<Schema>;

/**
 * Until when the units may hand in; null: some days after the last of the plan's own. A later day opens the forms
 * again.
 */
export async function setClosingDay(
  actor: Actor,
  { campaignId, version, closesOn }: Input<typeof closingDaySchema>,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const campaign = await settable(tx, actor, campaignId, canSetClosingDay);
    const startsOn = readDay(campaign.startsOn);
    if (closesOn !== null && startsOn !== null && closesOn < startsOn) {
      throw new DomainError(
        "RULE_BROKEN",
        `Ngày khóa nhận không được trước ngày phong trào bắt đầu (${formatDate(startsOn)}).`,
      );
    }
    await save(tx, actor, { campaignId, version, data: { formsCloseOn: writeDay(closesOn) } });
    await recordAudit(tx, {
      actor,
      action: "campaign.closing-day-set",
      subject: { type: "campaign", id: campaignId },
      data: { on: closesOn },
      at: now,
    });
  });
}

/** Who launched the campaign, for the state's statistics. */
export async function setLevel(
  actor: Actor,
  { campaignId, version, level }: Input<typeof levelSchema>,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await settable(tx, actor, campaignId, canSetUp);
    await save(tx, actor, { campaignId, version, data: { level } });
    await recordAudit(tx, {
      actor,
      action: "campaign.level-set",
      subject: { type: "campaign", id: campaignId },
      data: { level },
      at: now,
    });
  });
}

/** Which units register and report: what differs from the papers is kept, unit by unit. Gives how many that changed. */
export async function setParticipants(
  actor: Actor,
  { campaignId, version, unitIds }: Input<typeof participantsSchema>,
  now: Date,
): Promise<number> {
  return prisma.$transaction(async (tx) => {
    await settable(tx, actor, campaignId, canSetUp);
    await save(tx, actor, { campaignId, version, data: {} });
    const demands = await findDemands(tx, actor, campaignId, now);
    if (!demands) throw new DomainError("RULE_BROKEN", "Phong trào chưa có kế hoạch đã phát hành.");
    const { communeId, membershipId: setById } = actor;
    const byPapers = participantsByPapers(demands, now);
    const wanted = new Set(unitIds.filter((unitId) => demands.units.has(unitId)));
    const changed = [...wanted.symmetricDifference(demands.participants)];
    for (const unitId of changed) {
      const takesPart = wanted.has(unitId);
      const place = { communeId, campaignId, unitId };
      if (takesPart === byPapers.has(unitId)) {
        await tx.campaignParticipant.deleteMany({ where: place });
      } else {
        const set = { takesPart, setById, setAt: now };
        await tx.campaignParticipant.upsert({
          where: { communeId_campaignId_unitId: place },
          create: { ...place, ...set },
          update: set,
        });
      }
      await recordAudit(tx, {
        actor,
        action: "participant.set",
        subject: { type: "campaign", id: campaignId },
        data: { unitId, takesPart },
        at: now,
      });
    }
    if (changed.length > 0) await progressChanged(tx, { communeId, campaignId });
    return changed.length;
  });
}

/**
 * How the figures of each target's reports come together; a paper being drafted that states the same target takes it
 * along. Gives how many targets that changed.
 */
export async function setAccumulations(
  actor: Actor,
  { campaignId, version, choices }: Input<typeof accumulationsSchema>,
  now: Date,
): Promise<number> {
  return prisma.$transaction(async (tx) => {
    await settable(tx, actor, campaignId, canSetUp);
    await save(tx, actor, { campaignId, version, data: {} });
    const { communeId } = actor;
    const targets = await tx.target.findMany({
      where: { communeId, id: { in: [...choices.keys()] }, plan: { campaignId } },
      select: { id: true, accumulation: true, indicator: true, measure: true },
      take: 2000,
    });
    const drafted = await tx.target.findMany({
      where: { communeId, plan: { campaignId, frozenDocumentId: null } },
      select: { id: true, indicator: true, measure: true },
      take: 2000,
    });
    const changed = targets.flatMap(({ id, accumulation: earlier, ...words }) => {
      const accumulation = choices.get(id) ?? null;
      return accumulation === earlier ? [] : [{ id, accumulation, words }];
    });
    for (const { id: targetId, accumulation, words } of changed) {
      const same = drafted.filter((target) => sameTarget(target) === sameTarget(words));
      await tx.target.updateMany({
        where: { communeId, id: { in: same.map(({ id }) => id) } },
        data: { accumulation },
      });
      await tx.target.updateMany({
        where: { communeId, id: targetId },
        data: { accumulation, version: { increment: 1 } },
      });
      await recordAudit(tx, {
        actor,
        action: "target.accumulation-set",
        subject: { type: "campaign", id: campaignId },
        data: { targetId, accumulation },
        at: now,
      });
    }
    if (changed.length > 0) await progressChanged(tx, { communeId, campaignId });
    return changed.length;
  });
}

/** "Kết thúc phong trào": the units hand in nothing more; what they typed stays in their drafts. */
export async function closeCampaign(
  actor: Actor,
  { campaignId }: { campaignId: string },
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await settable(tx, actor, campaignId, canClose);
    await moveCampaign(tx, actor, { campaignId, event: "close" }, now);
    const { slug } = await tx.commune.findUniqueOrThrow({
      where: { id: actor.communeId },
      select: { slug: true },
    });
    await announcePublicChange(tx, slug);
  });
}

async function settable(
  tx: Tx,
  actor: Actor,
  campaignId: string,
  may: (actor: Actor, campaign: { state: CampaignState }) => Verdict,
) {
  const campaign = await tx.campaign.findFirst({
    where: { id: campaignId, communeId: actor.communeId },
    select: { state: true, startsOn: true },
  });
  if (!campaign || !canFollowProgress(actor).allowed) {
    throw new DomainError("NOT_FOUND", "Không tìm thấy phong trào.");
  }
  ensure(may(actor, campaign));
  return campaign;
}

type Saved = {
  campaignId: string;
  version: number;
  data: { formsCloseOn?: Date | null; level?: Input<typeof levelSchema>["level"] };
};

/** Whichever setting it is: what another has changed since is looked at first. */
async function save(tx: Tx, { communeId }: Actor, { campaignId, version, data }: Saved) {
  const { count } = await tx.campaign.updateMany({
    where: { id: campaignId, communeId, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count > 0) return;
  throw new DomainError(
    "STALE",
    "Thiết lập của phong trào vừa có người khác đổi. Tải lại trang, xem lại rồi lưu.",
  );
}
