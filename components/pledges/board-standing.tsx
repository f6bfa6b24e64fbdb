import { StatusTag, type StatusTone } from "@/components/ui/status-tag";
import { type Cell, type Standing, standingLabels, standings } from "@/lib/pledges/boards/standing";
import { formatDate } from "@/lib/text/dates";
import type { GridLook } from "./board-grid";

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

const classes: Partial<Record<Standing, Pick<GridLook, "className">>> = {
  SUBMITTED: {
    className: "rounded-md border border-blue bg-blue-soft px-2 font-semibold text-blue",
  },
  RETURNED: {
    className: "rounded-md border border-amber bg-amber-soft px-2 font-semibold text-amber",
  },
  LATE: { className: "rounded-md border border-amber bg-amber-soft px-2 font-semibold text-amber" },
  MISSING: { className: "rounded-md border border-line bg-surface px-2 font-semibold text-ink" },
};

/** The same in one element, without the day: where a board shows everything of every unit. Two of each standing. */
export const plainLooks: readonly GridLook[] = standings.flatMap((standing) => {
  const look = { words: standingLabels[standing], ...classes[standing] };
  return [look, { ...look, words: `${look.words}, chậm` }];
});

export const plainLookOf = ({ standing, cameLate }: Cell): number =>
  standings.indexOf(standing) * 2 + Number(cameLate);
