import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { type CampaignEvent, campaignMachine, campaignStateLabels } from "@/lib/campaigns/state";
import type { Tx } from "@/lib/db/client";
import type { CampaignState } from "@/lib/db/generated/enums";
import { DomainError } from "@/lib/errors";
import { canFire } from "@/lib/workflow/machine";

type CampaignMove = { campaignId: string; event: CampaignEvent };

/**
 * Moves a campaign of the person's commune by its table (docs/workflow.md) and records it. Who may is the caller's to
 * ask in the same transaction. Throws NOT_FOUND, or RULE_BROKEN with the state it is in; of two at once one moves it.
 */
export async function moveCampaign(
  tx: Tx,
  actor: Actor,
  { campaignId, event }: CampaignMove,
  now: Date,
): Promise<{ from: CampaignState; to: CampaignState }> {
  const { communeId } = actor;
  const { label, to, from: movable } = campaignMachine[event];
  const campaign = await tx.campaign.findFirst({
    where: { id: campaignId, communeId },
    select: { state: true },
  });
  if (!campaign) throw new DomainError("NOT_FOUND", "Không tìm thấy phong trào.");
  const { state: from } = campaign;
  const moved = await tx.campaign.updateMany({
    where: {
      id: campaignId,
      communeId,
      state: canFire(campaignMachine, from, event) ? from : { in: [] },
    },
    data: { state: to, version: { increment: 1 } },
  });
  if (moved.count === 0) {
    const state = movable.includes(from) ? campaignStateLabels[to] : campaignStateLabels[from];
    throw new DomainError(
      "RULE_BROKEN",
      `Không làm được việc “${label}”: phong trào đang ở trạng thái “${state}”. Tải lại trang để xem.`,
    );
  }
  await recordAudit(tx, {
    actor,
    action: "campaign.moved",
    subject: { type: "campaign", id: campaignId },
    data: { from, to },
    at: now,
  });
  return { from, to };
}
