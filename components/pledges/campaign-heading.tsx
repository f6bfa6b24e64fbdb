import type { ReactNode } from "react";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { CampaignStateTag } from "./campaign-state";
import { type CampaignSide, CampaignTabs } from "./campaign-tabs";

type CampaignHeadingProps = {
  campaign: { id: string; title: string; state: Parameters<typeof CampaignStateTag>[0]["state"] };
  side: CampaignSide;
  /** Where a page stands below one of the sides: its own name is the title then. */
  title?: string;
  /** Steps between the campaign and such a page. */
  steps?: readonly { label: string; href: string }[];
  /** Beside the state: by when. */
  detail?: ReactNode;
  actions?: ReactNode;
};

/** The top of every page of a campaign: which one, in what state, its sides. */
export function CampaignHeading({
  campaign: { id, title, state },
  side,
  title: ownTitle,
  steps = [],
  detail,
  actions,
}: CampaignHeadingProps) {
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Phong trào", href: "/campaigns" },
          ...(ownTitle ? [{ label: title, href: `/campaigns/${id}` }] : []),
          ...steps,
        ]}
      />
      <PageHeading
        title={ownTitle ?? title}
        {...(ownTitle && { caption: title })}
        status={<CampaignStateTag state={state} detail={detail} />}
        actions={actions}
      />
      <Flash />
      <CampaignTabs campaignId={id} current={side} />
    </>
  );
}
