import type { SavedRevision } from "@/lib/campaigns/revision-queries";
import { type CalendarDate, calendarDate } from "@/lib/text/dates";

/** Saves of one day; those nobody asked for stand together between two that somebody did. */
type RevisionDay = { date: CalendarDate; groups: RevisionGroup[] };
type RevisionGroup = { isAutomatic: boolean; revisions: SavedRevision[] };

/** Saves day by day in Vietnam, in the order given. `current` always stands by itself. */
export function daysOf(revisions: readonly SavedRevision[], current: number): RevisionDay[] {
  const days: RevisionDay[] = [];
  for (const revision of revisions) {
    const date = calendarDate(revision.savedAt);
    let day = days.at(-1);
    if (day?.date !== date) {
      day = { date, groups: [] };
      days.push(day);
    }
    const isAutomatic = isUnasked(revision) && revision.version !== current;
    const last = day.groups.at(-1);
    if (isAutomatic && last?.isAutomatic) last.revisions.push(revision);
    else day.groups.push({ isAutomatic, revisions: [revision] });
  }
  return days;
}

const isUnasked = ({ kind, name }: SavedRevision) =>
  name === null && (kind === "AUTOSAVED" || kind === "MERGED");
