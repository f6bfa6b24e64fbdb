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
  submit: {
    from: ["DRAFT", "RETURNED"],
    to: "SUBMITTED",
    label: "Trình Chủ tịch",
    by: "thường trực thi đua",
  },
  recall: {
    from: ["SUBMITTED"],
    to: "DRAFT",
    label: "Rút về sửa",
    by: "thường trực thi đua, khi người ký và Chủ tịch chưa mở đọc",
  },
  return: {
    from: ["SUBMITTED"],
    to: "RETURNED",
    label: "Trả lại để bổ sung",
    by: "người ký, Chủ tịch, người được giao soát; kèm lý do",
  },
  approve: {
    from: ["SUBMITTED"],
    to: "APPROVED",
    label: "Duyệt, ký",
    by: "người ký, sau hai phần soát, bằng mật khẩu hoặc mã; Phó Chủ tịch trong việc giao ký thay còn hiệu lực",
  },
  issue: {
    from: ["APPROVED"],
    to: "ISSUED",
    label: "Cấp số và phát hành",
    by: "văn thư",
  },
  publish: {
    from: ["ISSUED"],
    to: "PUBLISHED",
    label: "Công khai",
    by: "thường trực thi đua, ngay hoặc hẹn giờ",
  },
  withdraw: {
    from: ["PUBLISHED"],
    to: "ISSUED",
    label: "Gỡ khỏi trang công khai",
    by: "thường trực thi đua; kèm lý do",
  },
  replace: {
    from: ["ISSUED", "PUBLISHED"],
    to: "REPLACED",
    label: "Thay bằng kế hoạch mới",
    by: "văn thư, lúc phát hành kế hoạch thay thế",
  },
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
