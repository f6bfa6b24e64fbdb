import { findAwardKind } from "@/lib/nominations/awards/catalogue";
import type { Achievement } from "./facts";

/**
 * Whether two awards are for one achievement (Điều 5(2)(c): not the recipient alone, but the achievement and its time).
 * A title and a form stand side by side, and so do two different titles; what is not known for sure is "PERHAPS".
 */
export function sameAchievement(a: Achievement, b: Achievement): "SAME" | "PERHAPS" | "DIFFERENT" {
  const time = sameTime(a, b);
  if (time === "NO") return "DIFFERENT";
  if (isTitle(a) || isTitle(b)) {
    if (a.award !== b.award) return "DIFFERENT";
    return time === "YES" ? "SAME" : "PERHAPS";
  }
  if (a.campaignId !== null && b.campaignId !== null) {
    return a.campaignId === b.campaignId ? "SAME" : "DIFFERENT";
  }
  const bothMerit = a.type === "MERIT" && b.type === "MERIT";
  return bothMerit && time === "YES" ? "SAME" : "PERHAPS";
}

const isTitle = ({ award }: Achievement) => findAwardKind(award)?.group === "TITLE";

type Time = Pick<Achievement, "from" | "to">;

/** Whether two times share a day; not known when either lacks one of its ends. */
function sameTime(a: Time, b: Time): "YES" | "NO" | "UNKNOWN" {
  if (a.to !== null && b.from !== null && a.to < b.from) return "NO";
  if (b.to !== null && a.from !== null && b.to < a.from) return "NO";
  return [a.from, a.to, b.from, b.to].includes(null) ? "UNKNOWN" : "YES";
}

/** Whether they share a day for sure. */
export const overlaps = (a: Time, b: Time): boolean => sameTime(a, b) === "YES";
