import type { PledgeState, ReportState } from "@/lib/db/generated/enums";
import { type CalendarDate, calendarDate } from "@/lib/text/dates";
import type { Thing } from "./things";

/** How a unit stands with something it is to hand in, as the office sees it: a draft is nobody else's business. */
export type Standing = "ACCEPTED" | "SUBMITTED" | "RETURNED" | "LATE" | "MISSING";

export const standingLabels: Record<Standing, string> = {
  ACCEPTED: "Đã nhận",
  SUBMITTED: "Chờ nhận",
  RETURNED: "Trả lại",
  LATE: "Quá hạn",
  MISSING: "Chưa nộp",
};

export const standings = Object.keys(standingLabels) as Standing[];

/** What the office can remind a unit of: it is the unit's turn. */
export const owing: readonly Standing[] = ["RETURNED", "LATE", "MISSING"];

/** A pledge or a report that is there. */
export type HandedIn = {
  id: string;
  state: PledgeState | ReportState;
  submittedAt: Date | null;
  isFromPaper: boolean;
};

export type Cell = {
  standing: Standing;
  /** What may be opened: not a unit's draft. */
  recordId: string | null;
  submittedAt: Date | null;
  /** It came, but after its day. */
  cameLate: boolean;
};

/** Late from the day after it was due (Vietnam's days) until it is handed in. */
export function cellOf(
  { dueOn }: Pick<Thing, "dueOn">,
  record: HandedIn | undefined,
  today: CalendarDate,
): Cell {
  const isLate = (day: CalendarDate) => dueOn !== null && day > dueOn;
  if (!record || record.state === "DRAFT") {
    return {
      standing: isLate(today) ? "LATE" : "MISSING",
      recordId: record?.isFromPaper ? record.id : null,
      submittedAt: null,
      cameLate: false,
    };
  }
  const { id, state, submittedAt } = record;
  return {
    standing: state === "EVALUATED" ? "ACCEPTED" : state,
    recordId: id,
    submittedAt,
    cameLate: submittedAt !== null && isLate(calendarDate(submittedAt)),
  };
}
