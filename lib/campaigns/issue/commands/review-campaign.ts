import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { campaignMachine } from "@/lib/campaigns/state";
import type { Tx } from "@/lib/db/client";
import type { CampaignState } from "@/lib/db/generated/enums";
import { canFire } from "@/lib/workflow/machine";

type Reported = { id: string; campaign: { id: string; communeId: string; state: CampaignState } };

/** A campaign that has ended is summed up (đã tổng kết) once its báo cáo tổng kết is issued. */
export async function reviewCampaign(
  tx: Tx,
  actor: Actor,
  { id: planId, campaign: { id, communeId, state } }: Reported,
  now: Date,
): Promise<void> {
  if (!canFire(campaignMachine, state, "review")) return;
  const review = await tx.review.findFirst({
    where: { communeId, planId, kind: "FINAL" },
    select: { id: true },
  });
  if (!review) return;
  const { to } = campaignMachine.review;
  const { count } = await tx.campaign.updateMany({
    where: { id, communeId, state },
    data: { state: to, version: { increment: 1 } },
  });
  if (count === 0) return;
  await recordAudit(tx, {
    actor,
    action: "campaign.moved",
    subject: { type: "campaign", id },
    data: { from: state, to },
    at: now,
  });
}
