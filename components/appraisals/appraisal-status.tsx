import { StatusTag } from "@/components/ui/status-tag";
import { formatDate } from "@/lib/text/dates";
import type { AppraisalWorkItem } from "@/lib/workflow/work-item";

type AppraisalStatusProps = {
  item: Pick<AppraisalWorkItem, "state" | "dueOn" | "workingDaysLeft">;
};

/** How a dossier's appraisal stands in a list of work. */
export function AppraisalStatus({ item: { state, dueOn, workingDaysLeft } }: AppraisalStatusProps) {
  const due = dueOn ? `hạn ${formatDate(dueOn)}` : "";
  if (state === "LATE") {
    return (
      <StatusTag tone="attention" detail={due}>
        Quá hạn thẩm định
      </StatusTag>
    );
  }
  const left = workingDaysLeft ? `còn ${workingDaysLeft} ngày làm việc` : "";
  return (
    <StatusTag tone="waiting" detail={[left, due].filter(Boolean).join(", ")}>
      Chờ thẩm định
    </StatusTag>
  );
}
