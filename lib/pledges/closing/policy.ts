import type { Actor } from "@/lib/auth/actor";
import { campaignStateLabels } from "@/lib/campaigns/state";
import type { CampaignState } from "@/lib/db/generated/enums";
import { canHandle } from "@/lib/pledges/policy";
import { deny, type Verdict } from "@/lib/workflow/verdict";

type Campaign = { state: CampaignState };

/** Who takes part, how figures are counted, who launched it: the office's, until the campaign has been reviewed. */
export function canSetUp(actor: Actor, { state }: Campaign): Verdict {
  const handle = canHandle(actor);
  if (!handle.allowed || (state !== "REVIEWED" && state !== "CANCELLED")) return handle;
  return deny(
    `Phong trào ở trạng thái “${campaignStateLabels[state]}” nên thiết lập không đổi được nữa.`,
  );
}

/** A closing day is for a campaign that still takes something. */
export function canSetClosingDay(actor: Actor, campaign: Campaign): Verdict {
  const setUp = canSetUp(actor, campaign);
  if (!setUp.allowed || campaign.state !== "CLOSED") return setUp;
  return deny(
    "Phong trào đã kết thúc nên đơn vị không nộp được nữa. Bản giấy đến sau thì thường trực nhập hộ.",
  );
}

/** "Kết thúc phong trào": the office ends it; from then on units hand in nothing, results are evaluated. */
export function canClose(actor: Actor, { state }: Campaign): Verdict {
  const handle = canHandle(actor);
  if (!handle.allowed || state === "RUNNING") return handle;
  return deny(
    state === "PREPARING"
      ? "Phong trào chưa phát động nên chưa kết thúc được."
      : `Phong trào đang ở trạng thái “${campaignStateLabels[state]}”.`,
  );
}
