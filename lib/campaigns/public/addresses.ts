import type { PublicPlan } from "./brief";

/** Where a paper is read, below the commune's own address: its campaign's page, where one comes to the paper in force. */
export function campaignHref({ campaign }: Pick<PublicPlan, "campaign">): string {
  return `/phong-trao/${campaign.slug}`;
}

/**
 * Where the clauses of this paper are read: what amends or corrects another, or reports, is never the paper of its
 * campaign's page while there is a plan.
 */
export function clausesHref(
  plan: Pick<PublicPlan, "campaign" | "address" | "kind" | "amendmentKind">,
) {
  return plan.kind === "REPORT" ||
    plan.amendmentKind === "AMENDMENT" ||
    plan.amendmentKind === "CORRECTION"
    ? paperHref(plan)
    : campaignHref(plan);
}

/** The page of this one paper, whatever the campaign has besides. */
export function paperHref(plan: Pick<PublicPlan, "campaign" | "address">): string {
  return `${campaignHref(plan)}/van-ban/${plan.address}`;
}
