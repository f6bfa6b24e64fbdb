import { StatusTag } from "@/components/ui/status-tag";
import { formatDate, formatMoment } from "@/lib/text/dates";
import type { HandInWorkItem } from "@/lib/workflow/work-item";

type HandInStatusProps = {
  item: Pick<HandInWorkItem, "state" | "since" | "dueOn" | "workingDaysLeft">;
};

/** How a pledge, a report or a nomination stands in a list of work. */
export function HandInStatus({
  item: { state, since, dueOn, workingDaysLeft },
}: HandInStatusProps) {
  const due = dueOn ? `hạn ${formatDate(dueOn)}` : "";
  switch (state) {
    case "LATE":
      return (
        <StatusTag tone="attention" detail={due}>
          Quá hạn nộp
        </StatusTag>
      );
    case "DUE": {
      const left = workingDaysLeft ? `còn ${workingDaysLeft} ngày làm việc` : "";
      return (
        <StatusTag tone="draft" detail={[due, left].filter(Boolean).join(", ")}>
          Chưa nộp
        </StatusTag>
      );
    }
    case "RETURNED":
      return (
        <StatusTag tone="attention" detail={`từ ${formatMoment(since)}`}>
          Trả lại để bổ sung
        </StatusTag>
      );
    case "HANDED_IN":
      return (
        <StatusTag tone="waiting" detail={`từ ${formatMoment(since)}`}>
          Đã nộp, chờ nhận
        </StatusTag>
      );
    case "TO_APPRAISE":
      return (
        <StatusTag tone="waiting" detail={`từ ${formatMoment(since)}`}>
          Đã nộp, chờ thẩm định
        </StatusTag>
      );
    case "TO_CORRECT":
      return (
        <StatusTag tone="information" detail={`từ ${formatMoment(since)}`}>
          Xin đính chính
        </StatusTag>
      );
    case "TO_SIGN":
      return (
        <StatusTag tone="information" detail={`từ ${formatMoment(since)}`}>
          Chờ đơn vị ký
        </StatusTag>
      );
    case "TO_ANSWER":
      return (
        <StatusTag tone="information" detail={`từ ${formatMoment(since)}`}>
          Chờ đơn vị trả lời
        </StatusTag>
      );
  }
}
