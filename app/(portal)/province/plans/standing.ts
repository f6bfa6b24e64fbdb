import type { CommuneProgress } from "@/lib/campaigns/province/queries";

export const standingLabels: Record<CommuneProgress["standing"], string> = {
  "in-time": "Đã ban hành",
  late: "Ban hành sau hạn",
  "not-yet": "Chưa ban hành",
};
