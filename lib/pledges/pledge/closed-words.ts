import type { Demands } from "@/lib/pledges/demands";
import { formatDate } from "@/lib/text/dates";

/** Why nothing is taken any more: "Phong trào đã khóa nhận đăng ký, báo cáo từ sau ngày 30/11/2026." */
export function closedWords({
  campaign,
  closesOn,
}: Pick<Demands, "closesOn"> & { campaign: Pick<Demands["campaign"], "state"> }): string {
  if (campaign.state === "CLOSED")
    return "Phong trào đã kết thúc, không nhận đăng ký, báo cáo nữa.";
  if (campaign.state === "REVIEWED")
    return "Phong trào đã tổng kết, không nhận đăng ký, báo cáo nữa.";
  return closesOn
    ? `Phong trào đã khóa nhận đăng ký, báo cáo từ sau ngày ${formatDate(closesOn)}.`
    : "Phong trào không nhận đăng ký, báo cáo nữa.";
}
