import type { CalendarDate } from "@/lib/text/dates";

/** "còn 3 ngày" */
export function leftWords(dueOn: CalendarDate, today: CalendarDate): string {
  const left = Math.round((Date.parse(dueOn) - Date.parse(today)) / 86_400_000);
  if (left === 0) return "hôm nay là hạn";
  return left > 0 ? `còn ${left} ngày` : `quá hạn ${-left} ngày`;
}
