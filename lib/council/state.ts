import type {
  Choice,
  CouncilPost,
  Denominator,
  SessionState,
  VotingMethod,
} from "@/lib/db/generated/enums";
import type { Machine } from "@/lib/workflow/machine";

export type SessionEvent = "open" | "close" | "sign" | "cancel";

/** docs/workflow.md is made from this table (DESIGN §7). */
export const sessionMachine: Machine<SessionState, SessionEvent> = {
  open: {
    from: ["PLANNED"],
    to: "OPEN",
    label: "Khai mạc",
    by: "thư ký phiên họp, khi đủ số thành viên theo quy chế",
  },
  close: {
    from: ["OPEN"],
    to: "CLOSED",
    label: "Bế mạc",
    by: "thư ký phiên họp, khi mọi nội dung đã có kết quả hoặc để lại phiên sau",
  },
  sign: {
    from: ["CLOSED"],
    to: "MINUTES_SIGNED",
    label: "Ký biên bản",
    by: "thư ký rồi chủ tọa",
  },
  cancel: {
    from: ["PLANNED"],
    to: "CANCELLED",
    label: "Hủy phiên họp",
    by: "thường trực thi đua",
  },
};

export const sessionStateLabels: Record<SessionState, string> = {
  PLANNED: "Sắp họp",
  OPEN: "Đang họp",
  CLOSED: "Đã họp, chờ ký biên bản",
  MINUTES_SIGNED: "Đã ký biên bản",
  CANCELLED: "Đã hủy",
};

export const councilPostLabels: Record<CouncilPost, string> = {
  CHAIR: "Chủ tịch Hội đồng",
  VICE_CHAIR: "Phó Chủ tịch Hội đồng",
  STANDING: "Ủy viên thường trực",
  MEMBER: "Ủy viên",
};

export const votingMethodLabels: Record<VotingMethod, string> = {
  SECRET: "Bỏ phiếu kín",
  OPEN: "Bỏ phiếu công khai",
  HANDS: "Giơ tay biểu quyết",
};

export const denominatorLabels: Record<Denominator, string> = {
  ALL: "tổng số thành viên Hội đồng",
  PRESENT: "số thành viên có mặt và có ý kiến bằng văn bản",
  ELIGIBLE: "tổng số thành viên Hội đồng, trừ người phải tránh",
};

export const choiceLabels: Record<Choice, string> = {
  FOR: "Đồng ý",
  AGAINST: "Không đồng ý",
  BLANK: "Phiếu trắng",
};
