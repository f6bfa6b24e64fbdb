import { StatusTag, type StatusTone } from "@/components/ui/status-tag";
import { reportStateLabels } from "@/lib/pledges/state";
import { formatDate } from "@/lib/text/dates";

type ReportState = keyof typeof reportStateLabels;

const tones: Record<ReportState, StatusTone> = {
  DRAFT: "draft",
  SUBMITTED: "waiting",
  RETURNED: "attention",
  ACCEPTED: "done",
};

type ReportStatusProps = {
  /** Null where nothing has been begun. */
  state: ReportState | null;
  dueOn: string;
  /** Past its day, and still the unit's to hand in. */
  isLate: boolean;
};

/** How far a report is, who has it now and by when; the same on every screen. */
export function ReportStatus({ state, dueOn, isLate }: ReportStatusProps) {
  if (state === null || state === "DRAFT") {
    return (
      <StatusTag
        tone={isLate ? "attention" : "draft"}
        detail={`hạn ${formatDate(dueOn)}${isLate ? ", đã quá hạn" : ""}`}
      >
        {state === null ? "Chưa báo cáo" : reportStateLabels.DRAFT}
      </StatusTag>
    );
  }
  const holder = {
    SUBMITTED: "thường trực đang xem",
    RETURNED: "đơn vị bổ sung rồi nộp lại",
    ACCEPTED: "",
  }[state];
  return (
    <StatusTag tone={tones[state]} detail={holder}>
      {reportStateLabels[state]}
    </StatusTag>
  );
}
