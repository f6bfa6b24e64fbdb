import { notFound } from "next/navigation";
import { calendarFile } from "@/lib/campaigns/calendar-file";
import { listUnitDays } from "@/lib/campaigns/duties/calendar";
import { findCalendarOwner } from "@/lib/campaigns/duties/calendar-address";
import { findOwnUnitName } from "@/lib/campaigns/duties/queries";
import { env } from "@/lib/env";
import { shiftDay } from "@/lib/text/calendar";
import { calendarDate } from "@/lib/text/dates";

/** A quarter back, and as far ahead as campaigns are planned. */
const daysBack = 92;
const daysAhead = 550;

/** A unit's calendar for a phone's own calendar program: whoever has the address, as long as its maker may see it. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/calendar/[token]">,
): Promise<Response> {
  const token = (await params).token.replace(/\.ics$/, "");
  const now = new Date();
  const owner = await findCalendarOwner(token, now);
  if (!owner) notFound();
  const today = calendarDate(now);
  const span = { from: shiftDay(today, -daysBack), to: shiftDay(today, daysAhead) };
  const days = await listUnitDays(owner, span, now);
  const { host } = new URL(env.PORTAL_URL);
  const events = days.map(({ key, day, title, detail, assignmentId, isDone }) => ({
    uid: `${key}@${host}`,
    day,
    title: isDone ? `Đã xong: ${title}` : title,
    details: detail,
    url: `${env.PORTAL_URL}${assignmentId ? `/duties/${assignmentId}` : "/duties/calendar"}`,
  }));
  const name = `Việc thi đua: ${await findOwnUnitName(owner)}`;
  return new Response(calendarFile({ name, events }, now), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="lich-don-vi.ics"',
      "Cache-Control": "private, no-store",
      "X-Robots-Tag": "noindex",
      "Referrer-Policy": "no-referrer",
    },
  });
}
