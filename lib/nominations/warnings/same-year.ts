import type { Achievement } from "./facts";
import { overlaps } from "./same-achievement";

type Time = Pick<Achievement, "from" | "to">;

/** Of one time, or where a time is not said in full, of a year that both name. */
export function isSameYear(a: Time, b: Time): boolean {
  if (overlaps(a, b)) return true;
  const years = (time: Time) => [time.from, time.to].flatMap((day) => day?.slice(0, 4) ?? []);
  const isPartial = [a.from, a.to, b.from, b.to].includes(null);
  return isPartial && years(a).some((year) => years(b).includes(year));
}
