import { type Actor, hasRole } from "@/lib/auth/actor";
import type { CampaignState, ReportState } from "@/lib/db/generated/enums";
import type { Demands } from "@/lib/pledges/demands";
import { closedWords } from "@/lib/pledges/pledge/closed-words";
import { canEnterFromPaper, canHandle, canWriteForUnit } from "@/lib/pledges/policy";
import { openStates, reportMachine } from "@/lib/pledges/state";
import { canFire } from "@/lib/workflow/machine";
import { allow, deny, type Verdict } from "@/lib/workflow/verdict";

/** What the rules must know of a report. */
export type ReportFacts = {
  unitId: string;
  isFromPaper: boolean;
  state: ReportState;
};

/** Whose report it is to write: the unit's own people; the office, where it enters it from the unit's paper. */
export function canBearReport(
  actor: Actor,
  { unitId, isFromPaper }: Pick<ReportFacts, "unitId" | "isFromPaper">,
  lineage: readonly string[],
): Verdict {
  if (isFromPaper) {
    return hasRole(actor, "OFFICE")
      ? canEnterFromPaper(actor)
      : deny("Báo cáo này do thường trực nhập hộ; cần sửa thì báo thường trực thi đua.");
  }
  const may = canWriteForUnit(actor);
  if (!may.allowed) return may;
  return lineage.includes(unitId) ? allow : deny("Đây là báo cáo của đơn vị khác.");
}

export function canWriteReport(
  actor: Actor,
  report: ReportFacts,
  lineage: readonly string[],
): Verdict {
  const may = canBearReport(actor, report, lineage);
  if (!may.allowed) return may;
  return (openStates as readonly ReportState[]).includes(report.state)
    ? allow
    : deny(
        "Báo cáo đã nộp, không sửa được nữa. Rút về khi thường trực chưa nhận, hoặc xin đính chính.",
      );
}

export function canSubmitReport(
  actor: Actor,
  report: ReportFacts,
  lineage: readonly string[],
): Verdict {
  const may = canBearReport(actor, report, lineage);
  if (!may.allowed) return may;
  return canFire(reportMachine, report.state, "submit") ? allow : deny("Báo cáo đã được nộp.");
}

export function canRecallReport(
  actor: Actor,
  report: ReportFacts,
  lineage: readonly string[],
): Verdict {
  const may = canBearReport(actor, report, lineage);
  if (!may.allowed) return may;
  return canFire(reportMachine, report.state, "recall")
    ? allow
    : deny("Chỉ rút về được khi báo cáo đã nộp và thường trực chưa nhận.");
}

export function canAcceptReport(actor: Actor, { state }: Pick<ReportFacts, "state">): Verdict {
  const may = canHandle(actor);
  if (!may.allowed) return may;
  return canFire(reportMachine, state, "accept")
    ? allow
    : deny("Chỉ nhận được báo cáo đang chờ nhận.");
}

/** Figures a review has been made of stand as they are. */
export function canReturnReport(
  actor: Actor,
  { state, campaign }: Pick<ReportFacts, "state"> & OfCampaign,
): Verdict {
  const may = canHandle(actor);
  if (!may.allowed) return may;
  if (campaign.state === "REVIEWED") return deny(reviewed);
  return canFire(reportMachine, state, "return") ? allow : deny("Chỉ trả lại được báo cáo đã nộp.");
}

/** The unit asks for a figure of an accepted report to be put right. */
export function canAskCorrection(
  actor: Actor,
  { unitId, state, campaign }: ReportFacts & OfCampaign,
  lineage: readonly string[],
): Verdict {
  const may = canWriteForUnit(actor);
  if (!may.allowed) return may;
  if (!lineage.includes(unitId)) return deny("Đây là báo cáo của đơn vị khác.");
  if (campaign.state === "REVIEWED") return deny(reviewed);
  return state === "ACCEPTED" ? allow : deny(onlyAccepted);
}

/** The office corrects by itself, and decides what a unit asks. */
export function canCorrect(
  actor: Actor,
  { state, campaign }: Pick<ReportFacts, "state"> & OfCampaign,
): Verdict {
  const may = canHandle(actor);
  if (!may.allowed) return may;
  if (campaign.state === "REVIEWED") return deny(reviewed);
  return state === "ACCEPTED" ? allow : deny(onlyAccepted);
}

type OfCampaign = { campaign: { state: CampaignState } };

const reviewed =
  "Phong trào đã tổng kết: số liệu báo cáo giữ nguyên, không trả lại, không đính chính nữa.";
const onlyAccepted = "Chỉ đính chính báo cáo đã nhận; chưa nhận thì trả lại hoặc rút về để sửa.";

/** While the campaign takes anything; from paper, and what came once and was sent back, until it has been reviewed. */
export function canHandIn(
  demands: Pick<Demands, "isOpen" | "closesOn" | "campaign"> | null,
  { isFromPaper, submittedAt }: Pick<ReportFacts, "isFromPaper"> & { submittedAt: Date | null },
): Verdict {
  if (!demands) return deny("Kế hoạch của phong trào không còn hiệu lực.");
  const { state } = demands.campaign;
  const takesUntilReview = isFromPaper || submittedAt !== null;
  const isUnreviewed = state !== "REVIEWED" && state !== "CANCELLED";
  return demands.isOpen || (takesUntilReview && isUnreviewed) ? allow : deny(closedWords(demands));
}
