import { awardName } from "@/lib/nominations/awards/catalogue";
import type { NominationFacts } from "@/lib/nominations/warnings/facts";
import { sameAchievement } from "@/lib/nominations/warnings/same-achievement";
import type { Warning } from "@/lib/nominations/warnings/warning";
import { sourceOfRule } from "@/lib/nominations/warnings/words";

/** The same achievement is being considered in another nomination. */
export function pendingDuplicate({ pending, achievement, common }: NominationFacts): Warning[] {
  const severity = common.sameAchievement;
  if (severity === null) return [];
  return pending.flatMap((other) => {
    const same = sameAchievement(achievement, other);
    if (same === "DIFFERENT") return [];
    const { certainty, name } = other.identity;
    const isSure = same === "SAME" && certainty !== "PERHAPS";
    const perhaps = certainty === "SAME" ? "" : " (trùng hoặc gần tên)";
    return {
      rule: "pending-duplicate",
      severity: isSure ? severity : "WARN",
      sentence: `${name}${perhaps} đang được ${other.unitName} đề nghị ${awardName(other.award)} ở một đề nghị khác, ${same === "SAME" ? "cho cùng thành tích này" : "có thể cho cùng thành tích này"}.`,
      legalBasis: sourceOfRule(common, "nomination.same-achievement"),
      fingerprint: `pending-duplicate:${other.nominationId}`,
      link: { label: "Xem đề nghị kia", href: `/nominations/${other.nominationId}` },
    };
  });
}
