import { type Actor, hasRole } from "@/lib/auth/actor";
import { unpublished } from "@/lib/campaigns/publication/latest-publication";
import type { PlanState } from "@/lib/db/generated/enums";
import { formatMoment } from "@/lib/text/dates";
import { isChecker } from "./policy";

type Submitted = {
  id: string;
  state: PlanState;
  submissions: readonly { checks: readonly Check[] }[];
};
type PlanAtHand = Submitted & { publications: Parameters<typeof unpublished>[0] };
type Check = Parameters<typeof isChecker>[1]["checks"][number];

/** Whether the person reads the plan to decide on it, or to check it. */
function isReviewer(actor: Actor, { state, submissions: [submission] }: Submitted): boolean {
  if (state !== "SUBMITTED" || !submission) return false;
  return hasRole(actor, "CHAIR") || isChecker(actor, submission);
}

/** The page on which this person follows, or decides, the approval of the plan. */
export function approvalHref(actor: Actor, plan: Submitted): string {
  return `/plans/${plan.id}/${isReviewer(actor, plan) ? "review" : "submission"}`;
}

export type NextStep = {
  /** What the plan waits for, in words. */
  words: string;
  /** What this person can do about it; the first is the main one. */
  links: readonly { label: string; href: string }[];
};

/** What comes next of a plan whose text is no longer the office's to write, for this person. */
export function nextStepOf(actor: Actor, plan: PlanAtHand): NextStep | null {
  const base = `/plans/${plan.id}`;
  const isOffice = hasRole(actor, "OFFICE");
  const isClerk = hasRole(actor, "CLERK");
  const issued = hasRole(actor, "OFFICE", "CHAIR", "CLERK")
    ? [{ label: "Xem bản đã phát hành", href: `${base}/issued` }]
    : [];
  const receipt = { label: "Xem biên nhận, đang ở đâu", href: `${base}/submission` };
  switch (plan.state) {
    case "DRAFT":
    case "RETURNED":
      return null;
    case "SUBMITTED":
      if (isReviewer(actor, plan)) {
        return {
          words: "Văn bản đang chờ soát và ký.",
          links: [{ label: "Đọc và quyết định", href: `${base}/review` }, receipt],
        };
      }
      return {
        words: "Văn bản đang chờ soát và ký; lời văn không sửa được.",
        links: [
          receipt,
          ...(isOffice ? [{ label: "Rút về sửa", href: `${base}/submission#recall` }] : []),
        ],
      };
    case "APPROVED":
      return isClerk
        ? {
            words: "Đã duyệt, ký: chờ cấp số, ngày.",
            links: [{ label: "Cấp số và phát hành", href: `${base}/issue` }],
          }
        : { words: "Đã duyệt, ký: văn thư cấp số, ngày.", links: [receipt] };
    case "ISSUED":
      return {
        words: publicationWords(plan),
        links: [
          ...(isOffice ? [{ label: publicationLabel(plan), href: `${base}/publication` }] : []),
          ...issued,
        ],
      };
    case "PUBLISHED":
    case "REPLACED":
      return {
        words:
          plan.state === "PUBLISHED"
            ? "Đã phát hành và công khai."
            : "Đã được thay bằng văn bản khác; giữ để tra cứu.",
        links: [
          ...issued,
          ...(isOffice ? [{ label: "Việc công khai", href: `${base}/publication` }] : []),
        ],
      };
  }
}

function publicationWords({ publications }: PlanAtHand): string {
  const { publishAt, isWithdrawn } = unpublished(publications);
  if (publishAt) return `Đã phát hành; tự công khai lúc ${formatMoment(publishAt)}.`;
  return isWithdrawn
    ? "Đã phát hành, đã gỡ khỏi trang công khai."
    : "Đã phát hành, chưa công khai.";
}

function publicationLabel({ publications }: PlanAtHand): string {
  const { publishAt, isWithdrawn } = unpublished(publications);
  if (publishAt) return "Xem, đổi lịch hẹn";
  return isWithdrawn ? "Công khai lại" : "Công khai";
}
