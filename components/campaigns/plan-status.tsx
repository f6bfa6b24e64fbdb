import { StatusTag, type StatusTone } from "@/components/ui/status-tag";
import { planStateLabels } from "@/lib/campaigns/state";
import { formatMoment } from "@/lib/text/dates";

type PlanState = keyof typeof planStateLabels;

const tones: Record<PlanState, StatusTone> = {
  DRAFT: "draft",
  SUBMITTED: "waiting",
  RETURNED: "attention",
  APPROVED: "waiting",
  ISSUED: "waiting",
  PUBLISHED: "done",
  REPLACED: "stopped",
};

const holders: Record<PlanState, string> = {
  DRAFT: "Thường trực thi đua đang soạn",
  SUBMITTED: "Chủ tịch đang giữ",
  RETURNED: "Thường trực thi đua bổ sung",
  APPROVED: "Văn thư cấp số",
  ISSUED: "Thường trực thi đua công khai",
  PUBLISHED: "",
  REPLACED: "",
};

/** A plan's state, the same on every screen, with who has it now and since when. */
export function PlanStatus({ plan }: { plan: { state: PlanState; movedAt: Date } }) {
  const since = `từ ${formatMoment(plan.movedAt)}`;
  const holder = holders[plan.state];
  return (
    <StatusTag tone={tones[plan.state]} detail={holder ? `${holder} · ${since}` : since}>
      {planStateLabels[plan.state]}
    </StatusTag>
  );
}
