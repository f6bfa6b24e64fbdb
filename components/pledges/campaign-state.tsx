import type { ReactNode } from "react";
import { StatusTag, type StatusTone } from "@/components/ui/status-tag";
import { campaignStateLabels } from "@/lib/campaigns/state";

type CampaignState = keyof typeof campaignStateLabels;

const tones: Record<CampaignState, StatusTone> = {
  PREPARING: "draft",
  RUNNING: "information",
  CLOSED: "waiting",
  REVIEWED: "done",
  CANCELLED: "stopped",
};

/** How far a campaign is, the same on every screen. */
export function CampaignStateTag({ state, detail }: { state: CampaignState; detail?: ReactNode }) {
  return (
    <StatusTag tone={tones[state]} detail={detail}>
      {campaignStateLabels[state]}
    </StatusTag>
  );
}
