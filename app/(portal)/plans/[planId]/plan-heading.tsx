import { PlanStatus } from "@/components/campaigns/plan-status";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { Tabs } from "@/components/ui/tabs";
import type { Actor } from "@/lib/auth/actor";
import { approvalHref } from "@/lib/campaigns/approval/next-step";
import { canFollowSubmission } from "@/lib/campaigns/approval/policy";
import { canReadComments } from "@/lib/campaigns/comments/policy";
import { canFollow } from "@/lib/campaigns/duties/policy";
import { canIssuePlan } from "@/lib/campaigns/issue/policy";
import { canReadHistory, canSavePlan } from "@/lib/campaigns/policy";
import { canReadPublication } from "@/lib/campaigns/publication/policy";
import type { PlanDetail } from "@/lib/campaigns/queries";
import { canFollowProgress } from "@/lib/pledges/policy";
import { BackToCheck } from "./back-to-check";

type PlanSide =
  | "overview"
  | "edit"
  | "sheet"
  | "issued"
  | "publication"
  | "facts"
  | "figures"
  | "duties"
  | "comments"
  | "revisions"
  | "superior"
  | "approval";

type PlanSideProps = { actor: Actor; plan: PlanDetail; side: PlanSide };

/** The top of each page of a plan: what it is, its state, and its other sides. */
export function PlanHeading(props: PlanSideProps) {
  const { actor, plan, side } = props;
  return (
    <>
      <Breadcrumbs items={[{ label: "Kế hoạch", href: "/plans" }]} />
      <PageHeading title={plan.title} status={<PlanStatus plan={plan} />} />
      <PlanTabs {...props} />
      <Flash />
      {side !== "approval" && <BackToCheck actor={actor} plan={plan} />}
    </>
  );
}

/** The sides of a plan; also where its page has a top of its own. */
export function PlanTabs({ actor, plan, side }: PlanSideProps) {
  const base = `/plans/${plan.id}`;
  const isReport = plan.kind === "REPORT";
  const sides = [
    { side: "overview", label: "Các phần", href: base, isShown: true },
    {
      side: "edit",
      label: "Soạn",
      href: `${base}/edit`,
      isShown: canSavePlan(actor, plan).allowed,
    },
    { side: "sheet", label: "Văn bản", href: `${base}/sheet`, isShown: true },
    {
      side: "issued",
      label: "Phát hành",
      href: plan.frozenDocument ? `${base}/issued` : `${base}/issue`,
      isShown: plan.frozenDocument !== null || canIssuePlan(actor, plan).allowed,
    },
    {
      side: "publication",
      label: "Công khai",
      href: `${base}/publication`,
      isShown: plan.frozenDocument !== null && canReadPublication(actor).allowed,
    },
    {
      side: "figures",
      label: "Số liệu",
      href: `/campaigns/${plan.campaign.id}/reviews/${plan.review?.id}`,
      isShown: plan.review !== null && canFollowProgress(actor).allowed,
    },
    { side: "facts", label: "Dữ kiện", href: `${base}/facts`, isShown: !isReport },
    {
      side: "duties",
      label: "Việc của các đơn vị",
      href: `${base}/duties`,
      isShown: !isReport && plan.frozenDocument !== null && canFollow(actor).allowed,
    },
    {
      side: "comments",
      label: "Ý kiến",
      href: `${base}/comments`,
      isShown: canReadComments(actor, plan).allowed,
    },
    {
      side: "approval",
      label: "Trình duyệt",
      href: approvalHref(actor, plan),
      isShown:
        canFollowSubmission(actor).allowed && (side === "approval" || plan._count.submissions > 0),
    },
    {
      side: "superior",
      label: "Cấp trên",
      href: `${base}/superior`,
      isShown:
        canReadHistory(actor).allowed && (side === "superior" || plan._count.superiorPlans > 0),
    },
    {
      side: "revisions",
      label: "Các bản đã lưu",
      href: `${base}/revisions`,
      isShown: canReadHistory(actor).allowed,
    },
  ];
  return (
    <Tabs
      label="Các mặt của văn bản"
      tabs={sides
        .filter(({ isShown }) => isShown)
        .map(({ label, href, side: own }) => ({ label, href, current: own === side }))}
    />
  );
}
