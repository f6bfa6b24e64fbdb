import { StatusTag, type StatusTone } from "@/components/ui/status-tag";
import { type Cell, type Standing, standingLabels } from "@/lib/pledges/boards/standing";
import { formatDate } from "@/lib/text/dates";

const tones: Record<Standing, StatusTone> = {
  ACCEPTED: "done",
  SUBMITTED: "waiting",
  RETURNED: "attention",
  LATE: "attention",
  MISSING: "draft",
};

/** How a unit stands with one thing, the same on every board, with the day it came. */
export function StandingTag({
  cell: { standing, submittedAt, cameLate },
  isShort,
  isLink,
}: {
  cell: Cell;
  /** Without the day, but for what came late. */
  isShort?: boolean;
  /** It leads to what was handed in. */
  isLink?: boolean;
}) {
  const day = submittedAt && !isShort ? `nộp ${formatDate(submittedAt)}` : null;
  const detail = [day, cameLate && (isShort ? "chậm" : "chậm hạn")].filter(Boolean).join(", ");
  return (
    <StatusTag tone={tones[standing]} detail={detail || undefined}>
      <span className={isLink ? "underline underline-offset-2" : undefined}>
        {standingLabels[standing]}
      </span>
    </StatusTag>
  );
}
