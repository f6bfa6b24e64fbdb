import type { CommendationType, NominationState, Procedure } from "@/lib/db/generated/enums";
import type { Machine } from "@/lib/workflow/machine";

export type NominationEvent =
  | "submit"
  | "recall"
  | "return"
  | "findEligible"
  | "findIneligible"
  | "consult"
  | "bringBeforeCouncil"
  | "takeBack"
  | "recommend"
  | "notRecommend"
  | "approve"
  | "reject"
  | "award"
  | "correctToAwarded"
  | "correctToRejected"
  | "suspend"
  | "withdraw";

/** The states in which a nomination is still being considered. */
export const openNominationStates = [
  "SUBMITTED",
  "RETURNED",
  "ELIGIBLE",
  "IN_CONSULTATION",
  "BEFORE_COUNCIL",
  "RECOMMENDED",
  "NOT_RECOMMENDED",
] as const satisfies readonly NominationState[];

/**
 * docs/workflow.md is made from this table (DESIGN §7). A suspended nomination goes back to the state it was taken from
 * (lib/appraisals), and one whose decision is sent back unnumbered to where it stood before it was signed
 * (lib/decisions), which no row of a table can say.
 */
export const nominationMachine: Machine<NominationState, NominationEvent> = {
  submit: {
    from: ["DRAFT", "RETURNED"],
    to: "SUBMITTED",
    label: "Nộp đề nghị",
    by: "người của đơn vị; thường trực thi đua khi nhập hộ từ bản giấy",
  },
  recall: {
    from: ["SUBMITTED"],
    to: "DRAFT",
    label: "Rút về sửa",
    by: "người của đơn vị, khi thường trực chưa thẩm định",
  },
  return: {
    from: ["SUBMITTED", "ELIGIBLE"],
    to: "RETURNED",
    label: "Trả lại để bổ sung",
    by: "thường trực thi đua; kèm lý do",
  },
  findEligible: {
    from: ["SUBMITTED"],
    to: "ELIGIBLE",
    label: "Kết luận đủ điều kiện",
    by: "thường trực thi đua, sau thẩm định",
  },
  findIneligible: {
    from: ["SUBMITTED", "ELIGIBLE", "IN_CONSULTATION"],
    to: "INELIGIBLE",
    label: "Kết luận không đủ điều kiện",
    by: "thường trực thi đua; kèm lý do",
  },
  consult: {
    from: ["ELIGIBLE"],
    to: "IN_CONSULTATION",
    label: "Công khai lấy ý kiến",
    by: "thường trực thi đua",
  },
  bringBeforeCouncil: {
    from: ["ELIGIBLE", "IN_CONSULTATION"],
    to: "BEFORE_COUNCIL",
    label: "Đưa ra Hội đồng",
    by: "thường trực thi đua, khi hết hạn lấy ý kiến và đã trả lời từng ý kiến",
  },
  takeBack: {
    from: ["IN_CONSULTATION", "BEFORE_COUNCIL"],
    to: "ELIGIBLE",
    label: "Đưa ra khỏi danh sách",
    by: "thường trực thi đua, khi Hội đồng chưa biểu quyết",
  },
  recommend: {
    from: ["BEFORE_COUNCIL"],
    to: "RECOMMENDED",
    label: "Hội đồng đề nghị khen",
    by: "thư ký Hội đồng, theo kết quả kiểm phiếu",
  },
  notRecommend: {
    from: ["BEFORE_COUNCIL"],
    to: "NOT_RECOMMENDED",
    label: "Hội đồng không đề nghị",
    by: "thư ký Hội đồng, theo kết quả kiểm phiếu",
  },
  approve: {
    from: ["RECOMMENDED", "NOT_RECOMMENDED", "ELIGIBLE"],
    to: "APPROVED",
    label: "Quyết định khen",
    by: "Chủ tịch; khác ý Hội đồng thì kèm lý do",
  },
  reject: {
    from: ["RECOMMENDED", "NOT_RECOMMENDED", "ELIGIBLE"],
    to: "REJECTED",
    label: "Quyết định không khen",
    by: "Chủ tịch; khác ý Hội đồng thì kèm lý do",
  },
  award: {
    from: ["APPROVED"],
    to: "AWARDED",
    label: "Ban hành quyết định",
    by: "văn thư, khi cấp số quyết định",
  },
  correctToAwarded: {
    from: ["REJECTED"],
    to: "AWARDED",
    label: "Sửa kết quả của cấp trên: được tặng",
    by: "thường trực thi đua, với đề nghị đã trình cấp trên; kèm lý do",
  },
  correctToRejected: {
    from: ["AWARDED"],
    to: "REJECTED",
    label: "Sửa kết quả của cấp trên: không được tặng",
    by: "thường trực thi đua, với đề nghị đã trình cấp trên; kèm lý do",
  },
  suspend: {
    from: [...openNominationStates],
    to: "SUSPENDED",
    label: "Tạm dừng xét",
    by: "thường trực thi đua; kèm lý do (Điều 4 khoản 4 Nghị định 152/2025/NĐ-CP)",
  },
  withdraw: {
    from: ["DRAFT", ...openNominationStates, "SUSPENDED"],
    to: "WITHDRAWN",
    label: "Rút đề nghị",
    by: "người của đơn vị; kèm lý do",
  },
};

export const nominationStateLabels: Record<NominationState, string> = {
  DRAFT: "Chưa nộp",
  SUBMITTED: "Đã nộp, chờ thẩm định",
  RETURNED: "Trả lại để bổ sung",
  ELIGIBLE: "Đủ điều kiện",
  INELIGIBLE: "Không đủ điều kiện",
  IN_CONSULTATION: "Đang lấy ý kiến",
  BEFORE_COUNCIL: "Trình Hội đồng",
  RECOMMENDED: "Hội đồng đề nghị khen",
  NOT_RECOMMENDED: "Hội đồng không đề nghị",
  APPROVED: "Được khen, chờ ban hành",
  REJECTED: "Không được khen",
  AWARDED: "Đã khen",
  SUSPENDED: "Tạm dừng xét",
  WITHDRAWN: "Đã rút",
};

/** loại hình khen thưởng (Điều 8 Luật Thi đua, khen thưởng) */
export const commendationTypeLabels: Record<CommendationType, string> = {
  CAMPAIGN: "Theo phong trào thi đua",
  MERIT: "Theo công trạng",
  SUDDEN: "Đột xuất",
};

export const procedureLabels: Record<Procedure, string> = {
  FULL: "Thủ tục đầy đủ",
  SHORT: "Thủ tục đơn giản (Điều 85)",
};
