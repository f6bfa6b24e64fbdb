import { campaignStateLabels } from "@/lib/campaigns/state";
import type { Demands } from "@/lib/pledges/demands";
import { formatDate } from "@/lib/text/dates";

type Closed = Pick<Demands, "closesOn"> & { campaign: Pick<Demands["campaign"], "state"> };

/** Why nothing is taken any more: "Phong trào đã khóa nhận đăng ký, báo cáo từ sau ngày 30/11/2026." */
export function closedWords({ campaign, closesOn }: Closed): string {
  if (campaign.state === "CLOSED")
    return "Phong trào đã kết thúc, không nhận đăng ký, báo cáo nữa.";
  if (campaign.state === "REVIEWED")
    return "Phong trào đã tổng kết, không nhận đăng ký, báo cáo nữa.";
  return closesOn
    ? `Phong trào đã khóa nhận đăng ký, báo cáo từ sau ngày ${formatDate(closesOn)}.`
    : "Phong trào không nhận đăng ký, báo cáo nữa.";
}

/** The same beside a name: "đã khóa nhận sau ngày 30/11/2026". */
export function closedShortly({ campaign: { state }, closesOn }: Closed): string {
  if (state === "CLOSED" || state === "REVIEWED") return campaignStateLabels[state].toLowerCase();
  return closesOn ? `đã khóa nhận sau ngày ${formatDate(closesOn)}` : "không nhận nữa";
}

/** What is left to do then: a closing day can be moved, an ended campaign takes papers, a reviewed one nothing. */
export function closedAdvice(
  demands: { campaign: Pick<Demands["campaign"], "state"> } | null,
  contact: string,
): string {
  switch (demands?.campaign.state) {
    case "CLOSED":
      return `Muốn nộp, gửi bản giấy để thường trực nhập hộ: ${contact}.`;
    case "PREPARING":
    case "RUNNING":
      return `Muốn nộp, liên hệ để xin mở lại: ${contact}.`;
    default:
      return `Cần hỏi, liên hệ: ${contact}.`;
  }
}
