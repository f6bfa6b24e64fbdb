import { calendarFile } from "@/lib/campaigns/calendar-file";
import { calendarEvents, publicDays } from "@/lib/campaigns/public/calendar";
import type { PlanWithFacts } from "@/lib/campaigns/public/queries";
import { shiftDay } from "@/lib/text/calendar";
import { calendarDate } from "@/lib/text/dates";
import { publicFile } from "@/lib/web/public-file";

type Calendar = { name: string; site: string; plans: readonly PlanWithFacts[]; now: Date };

/** From a year ago, for what was missed, to two years on. */
export function calendarAnswer({ name, site, plans, now }: Calendar): Response {
  const today = calendarDate(now);
  const days = publicDays(plans, shiftDay(today, -365), shiftDay(today, 730));
  return publicFile({
    name: "lich-thi-dua.ics",
    mediaType: "text/calendar; charset=utf-8",
    content: calendarFile({ name, events: calendarEvents(days, site) }, now),
  });
}
