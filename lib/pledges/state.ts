import type {
  Accumulation,
  Grade,
  LaunchLevel,
  PledgeState,
  ReportState,
  StoryState,
} from "@/lib/db/generated/enums";
import type { Machine } from "@/lib/workflow/machine";

export type PledgeEvent = "submit" | "recall" | "return" | "accept" | "evaluate";

/** docs/workflow.md is made from these tables (DESIGN §7). */
export const pledgeMachine: Machine<PledgeState, PledgeEvent> = {
  submit: {
    from: ["DRAFT", "RETURNED"],
    to: "SUBMITTED",
    label: "Nộp bản đăng ký",
    by: "người của đơn vị; thường trực thi đua khi nhập hộ từ bản giấy",
  },
  recall: {
    from: ["SUBMITTED"],
    to: "DRAFT",
    label: "Rút về sửa",
    by: "người của đơn vị, khi thường trực chưa nhận",
  },
  return: {
    from: ["SUBMITTED", "ACCEPTED"],
    to: "RETURNED",
    label: "Trả lại để bổ sung",
    by: "thường trực thi đua; kèm lý do",
  },
  accept: {
    from: ["SUBMITTED"],
    to: "ACCEPTED",
    label: "Nhận bản đăng ký",
    by: "thường trực thi đua",
  },
  evaluate: {
    from: ["ACCEPTED", "EVALUATED"],
    to: "EVALUATED",
    label: "Đánh giá kết quả",
    by: "thường trực thi đua, sau khi phong trào kết thúc",
  },
};

export const pledgeStateLabels: Record<PledgeState, string> = {
  DRAFT: "Chưa nộp",
  SUBMITTED: "Đã nộp, chờ nhận",
  RETURNED: "Trả lại để bổ sung",
  ACCEPTED: "Đã nhận",
  EVALUATED: "Đã đánh giá",
};

export type ReportEvent = "submit" | "recall" | "return" | "accept";

export const reportMachine: Machine<ReportState, ReportEvent> = {
  submit: {
    from: ["DRAFT", "RETURNED"],
    to: "SUBMITTED",
    label: "Nộp báo cáo",
    by: "người của đơn vị; thường trực thi đua khi nhập hộ từ bản giấy",
  },
  recall: {
    from: ["SUBMITTED"],
    to: "DRAFT",
    label: "Rút về sửa",
    by: "người của đơn vị, khi thường trực chưa nhận",
  },
  return: {
    from: ["SUBMITTED", "ACCEPTED"],
    to: "RETURNED",
    label: "Trả lại để bổ sung",
    by: "thường trực thi đua; kèm lý do",
  },
  accept: {
    from: ["SUBMITTED"],
    to: "ACCEPTED",
    label: "Nhận báo cáo",
    by: "thường trực thi đua",
  },
};

export const reportStateLabels: Record<ReportState, string> = {
  DRAFT: "Chưa nộp",
  SUBMITTED: "Đã nộp, chờ nhận",
  RETURNED: "Trả lại để bổ sung",
  ACCEPTED: "Đã nhận",
};

/** States in which the unit may still write. */
export const openStates = ["DRAFT", "RETURNED"] as const;

export const gradeLabels: Record<Grade, string> = {
  EXCEEDED: "Vượt",
  MET: "Đạt",
  NOT_MET: "Không đạt",
};

export const storyStateLabels: Record<StoryState, string> = {
  DRAFT: "Bản nháp",
  PUBLISHED: "Đã công khai",
  WITHDRAWN: "Đã gỡ",
};

/** Who launched a campaign, as the state's statistics ask (biểu 0601, TT 2/2023/TT-BNV). */
export const launchLevelLabels: Record<LaunchLevel, string> = {
  NATIONAL: "Toàn quốc",
  SECTOR: "Bộ, ngành, đoàn thể ở trung ương",
  PROVINCE: "Cấp tỉnh",
  COMMUNE: "Cấp xã",
  CLUSTER: "Cụm, khối thi đua",
};

export const accumulationLabels: Record<Accumulation, string> = {
  SUM: "Cộng các kỳ lại",
  LATEST: "Lấy số của kỳ mới nhất",
};
