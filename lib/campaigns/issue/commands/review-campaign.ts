import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { moveCampaign } from "@/lib/campaigns/commands/move-campaign";
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
  await moveCampaign(tx, actor, { campaignId: id, event: "review" }, now);
}
