import type { CommendationType } from "@/lib/db/generated/enums";
import { leftWords } from "@/lib/decisions/days-left";
import type { NominationRules } from "@/lib/nominations/awards/nomination-rules";
import { shiftDay } from "@/lib/text/calendar";
import { type CalendarDate, formatDate } from "@/lib/text/dates";

/** By when a request goes up, in sentences, by the types of what is put forward: what is sudden has no day. */
export function sendByWords(
  { higher, sources }: Pick<NominationRules, "higher" | "sources">,
  types: ReadonlySet<CommendationType>,
  today: CalendarDate,
): string[] {
  const { yearEnd, conferenceDays } = higher;
  const basis = (key: string) => sources[key]?.legalBasis ?? "";
  const lines: string[] = [];
  if (yearEnd !== null && types.has("MERIT")) {
    const day = `${today.slice(0, 4)}-${yearEnd}`;
    lines.push(
      `Tổng kết năm: trước ngày ${formatDate(day)}, ${leftWords(shiftDay(day, -1), today)} (${basis("higher.year-end")}).`,
    );
  }
  if (conferenceDays !== null && types.has("CAMPAIGN")) {
    lines.push(
      `Chuyên đề, sơ kết, tổng kết phong trào: trước hội nghị ít nhất ${conferenceDays} ngày (${basis("higher.conference-days")}).`,
    );
  }
  return lines;
}
