import type { CampaignState, PlanState } from "@/lib/db/generated/enums";
import type { Machine } from "@/lib/workflow/machine";

export type PlanEvent =
  | "submit"
  | "recall"
  | "return"
  | "approve"
  | "issue"
  | "publish"
  | "withdraw"
  | "replace";

/** docs/workflow.md is made from this table (DESIGN §7). */
export const planMachine: Machine<PlanState, PlanEvent> = {
  submit: { from: ["DRAFT", "RETURNED"], to: "SUBMITTED", label: "Trình Chủ tịch" },
  recall: { from: ["SUBMITTED"], to: "DRAFT", label: "Rút về sửa" },
  return: { from: ["SUBMITTED"], to: "RETURNED", label: "Trả lại để bổ sung" },
  approve: { from: ["SUBMITTED"], to: "APPROVED", label: "Duyệt, ký" },
  issue: { from: ["APPROVED"], to: "ISSUED", label: "Cấp số và phát hành" },
  publish: { from: ["ISSUED"], to: "PUBLISHED", label: "Công khai" },
  withdraw: { from: ["PUBLISHED"], to: "ISSUED", label: "Gỡ khỏi trang công khai" },
  replace: { from: ["ISSUED", "PUBLISHED"], to: "REPLACED", label: "Thay bằng kế hoạch mới" },
};

export const planStateLabels: Record<PlanState, string> = {
  DRAFT: "Bản nháp",
  SUBMITTED: "Chờ Chủ tịch duyệt",
  RETURNED: "Trả lại để bổ sung",
  APPROVED: "Đã duyệt, chờ cấp số",
  ISSUED: "Đã phát hành",
  PUBLISHED: "Đã công khai",
  REPLACED: "Đã được thay thế",
};

/** States in which the text may still change. */
export const openPlanStates: readonly PlanState[] = ["DRAFT", "RETURNED"];

/** States of a paper that is the clerk's: signed, to be numbered, and after. */
export const numberedPlanStates: readonly PlanState[] = [
  "APPROVED",
  "ISSUED",
  "PUBLISHED",
  "REPLACED",
];

/** States of a paper that has been made public. */
export const publicPlanStates: readonly PlanState[] = ["PUBLISHED", "REPLACED"];

export type CampaignEvent = "launch" | "close" | "review" | "cancel";

export const campaignMachine: Machine<CampaignState, CampaignEvent> = {
  launch: { from: ["PREPARING"], to: "RUNNING", label: "Phát động" },
  close: { from: ["RUNNING"], to: "CLOSED", label: "Kết thúc" },
  review: { from: ["CLOSED"], to: "REVIEWED", label: "Tổng kết" },
  cancel: { from: ["PREPARING", "RUNNING"], to: "CANCELLED", label: "Hủy bỏ" },
};

export const campaignStateLabels: Record<CampaignState, string> = {
  PREPARING: "Đang chuẩn bị",
  RUNNING: "Đang diễn ra",
  CLOSED: "Đã kết thúc",
  REVIEWED: "Đã tổng kết",
  CANCELLED: "Đã hủy bỏ",
};
