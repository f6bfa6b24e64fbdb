import type { DecisionKind, DecisionState, ItemOutcome } from "@/lib/db/generated/enums";
import type { Machine } from "@/lib/workflow/machine";

export type { DecisionKind };

export type DecisionEvent =
  | "submit"
  | "return"
  | "sign"
  | "sendBack"
  | "issue"
  | "revoke"
  | "enter"
  | "reopen";

/** docs/workflow.md is made from this table (DESIGN §7). */
export const decisionMachine: Machine<DecisionState, DecisionEvent> = {
  submit: {
    from: ["DRAFT", "RETURNED"],
    to: "SUBMITTED",
    label: "Trình Chủ tịch",
    by: "thường trực thi đua",
  },
  return: {
    from: ["SUBMITTED"],
    to: "RETURNED",
    label: "Trả lại",
    by: "Chủ tịch; kèm lý do",
  },
  sign: {
    from: ["SUBMITTED"],
    to: "SIGNED",
    label: "Ký",
    by: "Chủ tịch, hoặc Phó Chủ tịch được giao; xác nhận lại mật khẩu hoặc mã hai bước",
  },
  sendBack: {
    from: ["SIGNED"],
    to: "RETURNED",
    label: "Trả lại sau khi ký",
    by: "người ký, Chủ tịch hoặc văn thư, khi chưa cấp số; kèm lý do; chữ ký không còn, các đề nghị trở lại trạng thái trước khi ký",
  },
  issue: {
    from: ["SIGNED"],
    to: "ISSUED",
    label: "Cấp số, ban hành",
    by: "văn thư",
  },
  revoke: {
    from: ["ISSUED"],
    to: "REVOKED",
    label: "Hủy bỏ, thu hồi",
    by: "khi quyết định hủy bỏ toàn bộ được ban hành",
  },
  enter: {
    from: ["DRAFT"],
    to: "ISSUED",
    label: "Ghi vào lịch sử khen thưởng",
    by: "thường trực thi đua, quyết định đã ký trên giấy và có bản quét",
  },
  reopen: {
    from: ["ISSUED"],
    to: "DRAFT",
    label: "Mở lại để sửa phần đã nhập",
    by: "thường trực thi đua, quyết định nhập từ giấy mà chưa chi thưởng, chưa lập giấy khen, chưa đính chính, hủy bỏ; kèm lý do",
  },
};

export const decisionStateLabels: Record<DecisionState, string> = {
  DRAFT: "Đang soạn",
  SUBMITTED: "Đã trình, chờ quyết định",
  RETURNED: "Trả lại",
  SIGNED: "Đã ký, chờ cấp số",
  ISSUED: "Đã ban hành",
  REVOKED: "Đã hủy bỏ",
};

export const decisionKindLabels: Record<DecisionKind, string> = {
  AWARD: "Quyết định khen thưởng",
  REVOCATION: "Quyết định hủy bỏ",
  CORRECTION: "Quyết định đính chính",
  HIGHER: "Tờ trình cấp trên",
};

/** What a paper of the kind is called where it stands in a sentence: what goes up is none that decides. */
export const paperWords: Record<DecisionKind, string> = {
  AWARD: "quyết định",
  REVOCATION: "quyết định",
  CORRECTION: "quyết định",
  HIGHER: "tờ trình",
};

/** What is about an earlier decision is signed as a whole: nobody in it is decided on anew. */
export function isSignedWhole(kind: DecisionKind): kind is "REVOCATION" | "CORRECTION" {
  return kind === "REVOCATION" || kind === "CORRECTION";
}

export const itemOutcomeLabels: Record<ItemOutcome, string> = {
  PENDING: "Chưa quyết định",
  APPROVED: "Khen",
  REJECTED: "Không khen",
};

/** Who may have signed a decision of the commune on paper (Điều 13 NĐ 30/2020). */
export const paperSignerPosts = ["Chủ tịch", "Phó Chủ tịch", "Quyền Chủ tịch"] as const;
