import { awardName } from "@/lib/nominations/awards/catalogue";
import type { HeldAward, NominationFacts } from "@/lib/nominations/warnings/facts";
import { sameAchievement } from "@/lib/nominations/warnings/same-achievement";
import type { Warning } from "@/lib/nominations/warnings/warning";
import { sourceOfRule, when } from "@/lib/nominations/warnings/words";

/** One achievement is not awarded twice (Điều 5(2)(c)): shows the earlier decision. */
export function alreadyAwarded(facts: NominationFacts): Warning[] {
  const { held, achievement, common } = facts;
  const severity = common.sameAchievement;
  if (severity === null) return [];
  return held.flatMap((award) => {
    const same = sameAchievement(achievement, award);
    if (same === "DIFFERENT") return [];
    const isSure = same === "SAME" && award.identity.certainty !== "PERHAPS";
    return {
      rule: "already-awarded",
      severity: isSure ? severity : "WARN",
      sentence: `${who(award)} đã được ${awardName(award.award)} theo Quyết định số ${award.number}${when(award.on)} vì: ${award.citation}. ${same === "SAME" ? "Một thành tích chỉ khen một lần" : "Kiểm tra xem có phải cùng một thành tích không"}.`,
      legalBasis: sourceOfRule(common, "nomination.same-achievement"),
      fingerprint: `already-awarded:${award.itemId}`,
      ...(award.href && { link: { label: `Quyết định số ${award.number}`, href: award.href } }),
    };
  });
}

function who({ identity }: HeldAward): string {
  if (identity.certainty === "SAME") return identity.name;
  return identity.certainty === "LIKELY"
    ? `${identity.name} (rất có thể là cùng đối tượng)`
    : `${identity.name} (trùng hoặc gần tên, xem có phải một không)`;
}
