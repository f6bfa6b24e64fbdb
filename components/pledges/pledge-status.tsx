import { StatusTag, type StatusTone } from "@/components/ui/status-tag";
import { pledgeStateLabels } from "@/lib/pledges/state";
import { formatDate } from "@/lib/text/dates";

type PledgeState = keyof typeof pledgeStateLabels;

const tones: Record<PledgeState, StatusTone> = {
  DRAFT: "draft",
  SUBMITTED: "waiting",
  RETURNED: "attention",
  ACCEPTED: "done",
  EVALUATED: "done",
};

type PledgeStatusProps = {
  /** Null where nothing has been begun. */
  state: PledgeState | null;
  dueOn: string | null;
  isLate: boolean;
  workingDaysLeft?: number | null;
};

/** How far a pledge is, who has it now and by when; the same on every screen. */
export function PledgeStatus({ state, dueOn, isLate, workingDaysLeft }: PledgeStatusProps) {
  const due = dueOn && `hạn ${formatDate(dueOn)}`;
  const left = workingDaysLeft ? `còn ${workingDaysLeft} ngày làm việc` : "";
  if (state === null || state === "DRAFT") {
    const words = state === null ? "Chưa đăng ký" : pledgeStateLabels.DRAFT;
    return (
      <StatusTag
        tone={isLate ? "attention" : "draft"}
        detail={[due, isLate ? "đã quá hạn" : left].filter(Boolean).join(", ")}
      >
        {words}
      </StatusTag>
    );
  }
  const holder = {
    SUBMITTED: "đang ở thường trực thi đua",
    RETURNED: "đơn vị bổ sung rồi nộp lại",
    ACCEPTED: "",
    EVALUATED: "",
  }[state];
  return (
    <StatusTag tone={tones[state]} detail={holder}>
      {pledgeStateLabels[state]}
    </StatusTag>
  );
}
