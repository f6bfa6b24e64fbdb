import { StatusTag } from "@/components/ui/status-tag";
import type { Duty } from "@/lib/campaigns/duties/duty";
import { formatDate } from "@/lib/text/dates";

type Shown = Pick<Duty, "isDone" | "isLate" | "received" | "dueOn"> & {
  workingDaysLeft?: number | null;
};

/** How far a unit is with what it was given, and by when. */
export function DutyStatus({ duty }: { duty: Shown }) {
  const { isDone, isLate, received } = duty;
  if (isDone) return <StatusTag tone="done">Đã xong</StatusTag>;
  const detail = dueWords(duty);
  if (isLate) {
    return (
      <StatusTag tone="attention" detail={detail}>
        Quá hạn
      </StatusTag>
    );
  }
  return (
    <StatusTag tone={received ? "draft" : "information"} detail={detail}>
      {received ? "Đang làm" : "Chưa nhận"}
    </StatusTag>
  );
}

function dueWords({ dueOn, workingDaysLeft }: Shown): string | undefined {
  if (dueOn === null) return undefined;
  const left = workingDaysLeft ? `, còn ${workingDaysLeft} ngày làm việc` : "";
  return `hạn ${formatDate(dueOn)}${left}`;
}
