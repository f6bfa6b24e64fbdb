import { StatusTag, type StatusTone } from "@/components/ui/status-tag";
import type { PublicPlan } from "@/lib/campaigns/public/brief";
import { daysBetween, type Standing } from "@/lib/campaigns/public/standing";
import { calendarDate } from "@/lib/text/dates";

const looks: Record<Standing, { tone: StatusTone; label: string }> = {
  current: { tone: "information", label: "Đang diễn ra" },
  coming: { tone: "waiting", label: "Sắp diễn ra" },
  past: { tone: "done", label: "Đã kết thúc" },
};

type StandingTagProps = { plan: Pick<PublicPlan, "campaign" | "state">; today: Date };

/** Whether the campaign is on, and how long that lasts. */
export function StandingTag({ plan: { campaign, state }, today }: StandingTagProps) {
  if (campaign.state === "CANCELLED") return <StatusTag tone="stopped">Đã hủy bỏ</StatusTag>;
  if (state === "REPLACED") return <StatusTag tone="attention">Đã được thay thế</StatusTag>;
  const { tone, label } = looks[campaign.standing];
  return (
    <StatusTag tone={tone} detail={remaining(campaign, calendarDate(today))}>
      {label}
    </StatusTag>
  );
}

function remaining({ standing, startsOn, endsOn }: PublicPlan["campaign"], today: string) {
  if (standing === "coming" && startsOn) return `bắt đầu sau ${daysBetween(today, startsOn)} ngày`;
  if (standing !== "current" || !endsOn) return undefined;
  const left = daysBetween(today, endsOn);
  return left === 0 ? "hôm nay là ngày cuối" : `còn ${left} ngày`;
}
