import ical from "ical-generator";
import { shiftDay } from "@/lib/text/calendar";
import type { CalendarDate } from "@/lib/text/dates";

/** A day in a calendar that programs read (RFC 5545). */
export type CalendarEvent = {
  /** The same event has the same one for ever: a calendar that reads the file again changes what it has. */
  uid: string;
  day: CalendarDate;
  /** The last day of several; the same day when not said. */
  lastDay?: CalendarDate;
  title: string;
  details: string;
  /** Where more is said. */
  url: string;
};

type CalendarFile = { name: string; events: readonly CalendarEvent[] };

/** An .ics file of whole days. */
export function calendarFile({ name, events }: CalendarFile, now: Date): string {
  const calendar = ical({
    name,
    prodId: { company: "Thi đua xã", product: "Lịch", language: "VI" },
    ttl: 6 * 60 * 60,
  });
  for (const { uid, day, lastDay = day, title, details, url } of events) {
    calendar.createEvent({
      id: uid,
      start: midnight(day),
      // The end of a whole day is the morning after.
      end: midnight(shiftDay(lastDay, 1)),
      allDay: true,
      summary: title,
      description: details,
      url,
      stamp: now,
    });
  }
  return calendar.toString();
}

const midnight = (day: CalendarDate) => new Date(`${day}T00:00:00Z`);
