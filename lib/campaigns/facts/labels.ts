import type {
  Audience,
  Comparison,
  MilestoneKind,
  PartyRole,
  QuotaUnit,
  Recurrence,
} from "@/lib/db/generated/enums";
import type { FactKind } from "./fact";

export const factKindLabels: Record<FactKind | "period", string> = {
  period: "Thời gian thi đua",
  target: "Chỉ tiêu",
  criterion: "Tiêu chí",
  reward: "Khen thưởng",
  assignment: "Phân công",
  milestone: "Mốc thời hạn",
};

export const audienceLabels: Record<Audience, string> = {
  COLLECTIVE: "tập thể",
  PERSON: "cá nhân",
  HOUSEHOLD: "hộ gia đình",
  ENTERPRISE: "doanh nghiệp",
};

export const comparisonLabels: Record<Comparison, string> = {
  AT_LEAST: "Từ mức này trở lên",
  AT_MOST: "Không quá mức này",
  EXACT: "Đúng mức này",
};

export const recurrenceLabels: Record<Recurrence, string> = {
  MONTHLY: "hằng tháng",
  QUARTERLY: "hằng quý",
  HALF_YEARLY: "6 tháng một lần",
  YEARLY: "hằng năm",
};

export const partyRoleLabels: Record<PartyRole, string> = {
  LEAD: "Chủ trì",
  COOPERATING: "Phối hợp",
  RESPONSIBLE: "Thực hiện",
};

export const milestoneKindLabels: Record<MilestoneKind, string> = {
  LAUNCH: "Phát động",
  REGISTRATION_DUE: "Hạn đăng ký",
  REPORT_DUE: "Hạn báo cáo",
  MIDTERM_REVIEW: "Sơ kết",
  FINAL_REVIEW: "Tổng kết",
  NOMINATION_DUE: "Hạn nộp hồ sơ khen thưởng",
  OTHER: "Mốc khác",
};

export const quotaUnitLabels: Record<QuotaUnit, string> = {
  COUNT: "Số lượng",
  PERCENT: "Tỷ lệ %",
};
