import { StatusTag, type StatusTone } from "@/components/ui/status-tag";
import { holdersOf } from "@/lib/campaigns/approval/holder";
import { unpublished } from "@/lib/campaigns/publication/latest-publication";
import { planStateLabels } from "@/lib/campaigns/state";
import { type CalendarDate, formatDate, formatMoment } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";

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
  SUBMITTED: "Đang trình",
  RETURNED: "Thường trực thi đua bổ sung",
  APPROVED: "Văn thư cấp số",
  ISSUED: "Thường trực thi đua công khai",
  PUBLISHED: "",
  REPLACED: "",
};

type PlanStatusProps = {
  plan: {
    state: PlanState;
    movedAt: Date;
    /** The submission that waits, where it is known. */
    submissions?: readonly (Parameters<typeof holdersOf>[0] & { answerDueOn: Date })[];
    /** The publication there is or was last, where it is known. */
    publications?: Parameters<typeof unpublished>[0];
  };
  /** In whose hands it is and by when, where that is known already. */
  holder?: string;
  dueOn?: CalendarDate | null;
};

/** A plan's state, the same on every screen, with who has it now, since when and by when. */
export function PlanStatus({ plan, holder: known, dueOn }: PlanStatusProps) {
  const [submission] = plan.submissions ?? [];
  const named = submission && holdersOf(submission).map(({ words }) => words);
  const holder = known || named?.join("; ") || publishing(plan) || holders[plan.state];
  const due = dueOn ?? (submission ? readDay(submission.answerDueOn) : null);
  const parts = [holder, `từ ${formatMoment(plan.movedAt)}`, due && `hạn ${formatDate(due)}`];
  return (
    <StatusTag tone={tones[plan.state]} detail={parts.filter(Boolean).join(" · ")}>
      {planStateLabels[plan.state]}
    </StatusTag>
  );
}

/** What becomes of an issued plan, where that is settled already. */
function publishing({ state, publications = [] }: PlanStatusProps["plan"]): string {
  if (state !== "ISSUED") return "";
  const { publishAt, isWithdrawn } = unpublished(publications);
  if (publishAt) return `Tự công khai lúc ${formatMoment(publishAt)}`;
  return isWithdrawn ? "Đã gỡ khỏi trang công khai" : "";
}
