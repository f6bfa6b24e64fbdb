import type { CalendarEvent } from "@/lib/campaigns/calendar-file";
import { occurrenceDays } from "@/lib/campaigns/duties/duty";
import type { Fact, When } from "@/lib/campaigns/facts/fact";
import { milestoneKindLabels } from "@/lib/campaigns/facts/labels";
import type { CalendarDate } from "@/lib/text/dates";
import { clausesHref } from "./addresses";
import type { PublicPlan } from "./brief";
import type { PlanWithFacts } from "./queries";

/** A day of a public campaign: its beginning, its end, what is due. */
export type PublicDay = {
  /** What makes it this day and no other: the fact and the day. */
  key: string;
  day: CalendarDate;
  kind: "start" | "end" | "milestone" | "duty";
  title: string;
  /** Who is to do it; "" where that is not said, or all are meant. */
  who: string;
  clauseId: string | null;
  plan: PublicPlan;
};

/** The days of the plans from one day to another, in order. */
export function publicDays(
  plans: readonly PlanWithFacts[],
  from: CalendarDate,
  to: CalendarDate,
): PublicDay[] {
  return plans
    .flatMap(({ plan, facts }) => [
      ...periodDays(plan),
      ...withoutRepeats(facts.flatMap((fact) => factDays(plan, fact, to))),
    ])
    .filter(({ day }) => day >= from && day <= to)
    .sort((one, other) => `${one.day} ${one.key}`.localeCompare(`${other.day} ${other.key}`));
}

/** One sentence of the paper may be both somebody's task and a milestone: it is one entry, which says who. */
function withoutRepeats(days: readonly PublicDay[]): PublicDay[] {
  const placeOf = ({ day, clauseId }: PublicDay) => `${day} ${clauseId}`;
  const isPlaced = ({ clauseId }: PublicDay) => clauseId !== null;
  const milestones = new Set(
    days.filter((each) => each.kind === "milestone" && isPlaced(each)).map(placeOf),
  );
  const doers = Map.groupBy(
    days.filter(({ kind }) => kind === "duty"),
    placeOf,
  );
  return days
    .filter((each) => each.kind === "milestone" || !milestones.has(placeOf(each)))
    .map((each) => {
      if (each.kind !== "milestone" || !isPlaced(each)) return each;
      const who = (doers.get(placeOf(each)) ?? []).map((duty) => duty.who).filter(Boolean);
      return { ...each, who: [...new Set(who)].join("; ") };
    });
}

/** The first and the last day are the campaign's, not of each paper that amends it. */
function periodDays(plan: PublicPlan): PublicDay[] {
  if (plan.kind === "REPORT") return [];
  if (plan.amendmentKind === "AMENDMENT" || plan.amendmentKind === "CORRECTION") return [];
  const { id, startsOn, endsOn } = plan.campaign;
  const own = { who: "", clauseId: null, plan };
  const start = { ...own, kind: "start" as const, title: "Bắt đầu phong trào" };
  const end = { ...own, kind: "end" as const, title: "Kết thúc phong trào" };
  return [
    ...(startsOn ? [{ ...start, key: `start-${id}`, day: startsOn }] : []),
    ...(endsOn ? [{ ...end, key: `end-${id}`, day: endsOn }] : []),
  ];
}

function factDays(
  plan: PublicPlan,
  { id, clauseId, content }: Fact,
  to: CalendarDate,
): PublicDay[] {
  if (content.kind !== "milestone" && content.kind !== "assignment") return [];
  const own =
    content.kind === "milestone"
      ? {
          kind: "milestone" as const,
          title: `${milestoneKindLabels[content.milestone]}: ${content.title}`,
          who: "",
        }
      : {
          kind: "duty" as const,
          title: content.task,
          who: [...new Set(content.parties.map(({ name }) => name))].join("; "),
        };
  return daysOf(content, plan, to).map((day) => ({
    ...own,
    key: `${id}-${day}`,
    day,
    clauseId,
    plan,
  }));
}

/** "Hằng tháng" without a day names no day of a calendar. */
function daysOf(when: When, plan: PublicPlan, to: CalendarDate): CalendarDate[] {
  if (when.dueOn) return [when.dueOn];
  if (when.recurrenceDay === null) return [];
  return occurrenceDays(when, plan.campaign, plan.issuedOn, to);
}

/** The days as events of a calendar file; `site` is the commune's public address in full. */
export function calendarEvents(days: readonly PublicDay[], site: string): CalendarEvent[] {
  const host = new URL(site).hostname;
  return days.map(({ key, day, title, who, clauseId, plan }) => ({
    uid: `${key}@${host}`,
    day,
    title,
    details: [plan.campaign.title, who && `Thực hiện: ${who}`, `${plan.number}`]
      .filter(Boolean)
      .join("\n"),
    url: `${site}${clausesHref(plan)}${clauseId ? `#clause-${clauseId}` : ""}`,
  }));
}
