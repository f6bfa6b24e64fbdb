import type { SectionKind } from "../model";
import type { Paper } from "./paper";

/**
 * True for a plan that launches or carries out an emulation campaign; other plans (training, a law) are not (DOMAIN
 * §11.1).
 */
export function isCampaignPlan({ texts, passages }: Paper): boolean {
  const subject = texts.find(({ part }) => part === "subject")?.folded ?? "";
  if (subject.includes("thi đua")) return true;
  const headings = passages.filter(({ clause }) => clause.heading);
  const named = headings.filter(({ folded }) => /(?<!hội đồng )thi đua/u.test(folded)).length;
  const rewarded = passages.some(
    ({ kinds }) => kinds[0] === "rewardForms" || kinds[0] === "criteria",
  );
  return named >= 2 || (named === 1 && rewarded);
}

/** True when a part of the kind stands anywhere in the outline, also as a run-in title. */
export function hasPart({ passages }: Paper, ...kinds: readonly SectionKind[]): boolean {
  return passages.some((passage) => {
    const [own] = passage.kinds;
    return own !== undefined && kinds.includes(own);
  });
}
