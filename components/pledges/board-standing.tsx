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
  isLink,
}: {
  cell: Cell;
  /** It leads to what was handed in. */
  isLink?: boolean;
}) {
  const day = submittedAt && `nộp ${formatDate(submittedAt)}`;
  const detail = [day, cameLate && "chậm hạn"].filter(Boolean).join(", ");
  return (
    <StatusTag tone={tones[standing]} detail={detail || undefined}>
      <span className={isLink ? "underline underline-offset-2" : undefined}>
        {standingLabels[standing]}
      </span>
    </StatusTag>
  );
}

const plainLooks: Record<Standing, string> = {
  ACCEPTED: "text-ink",
  SUBMITTED: "rounded-md border border-blue bg-blue-soft px-2 font-semibold text-blue",
  RETURNED: "rounded-md border border-amber bg-amber-soft px-2 font-semibold text-amber",
  LATE: "rounded-md border border-amber bg-amber-soft px-2 font-semibold text-amber",
  MISSING: "rounded-md border border-line bg-surface px-2 font-semibold text-ink",
};

type StandingCellProps = {
  cell: Cell;
  /** What was handed in, where there is something to open; and the link in words. */
  href: string | null;
  opens: string;
};

/** The same in one element: a board of a hundred units has five hundred of these, and is asked for all day. */
export function StandingCell({ cell: { standing, cameLate }, href, opens }: StandingCellProps) {
  const words = `${standingLabels[standing]}${cameLate ? ", chậm" : ""}`;
  const className = `text-sm ${plainLooks[standing]}`;
  if (href === null) return <span className={className}>{words}</span>;
  return (
    <a href={href} aria-label={`${words}, ${opens}`} className={className}>
      {words}
    </a>
  );
}
