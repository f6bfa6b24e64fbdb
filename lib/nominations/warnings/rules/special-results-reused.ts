import { awardName } from "@/lib/nominations/awards/catalogue";
import type { NominationFacts } from "@/lib/nominations/warnings/facts";
import { overlaps } from "@/lib/nominations/warnings/same-achievement";
import type { Warning } from "@/lib/nominations/warnings/warning";
import { sourceOfRule, when } from "@/lib/nominations/warnings/words";
import { foldCase } from "@/lib/text/fold";
import { likeness } from "@/lib/text/likeness";

/** From here on two citations are the same words with another year or a place added. */
const sameWords = 0.8;

/** What a campaign or a sudden deed was awarded for is no ground for a merit award of a higher level (Điều 4(3)). */
export function specialResultsReused(facts: NominationFacts): Warning[] {
  const { common, rules, achievement, held, nomination } = facts;
  const isMeritUpward = achievement.type === "MERIT" && rules?.authority === "HIGHER";
  if (!common.forbidsSpecialResults || !isMeritUpward) return [];
  return held
    .filter(
      (award) =>
        award.type !== "MERIT" &&
        award.identity.certainty !== "PERHAPS" &&
        overlaps(award, achievement),
    )
    .map((award) => {
      const isSame = likeness(foldCase(award.citation), foldCase(nomination.citation)) >= sameWords;
      return {
        rule: "special-results-reused",
        severity: isSame ? "BLOCK" : "WARN",
        sentence: `Kết quả khen chuyên đề, đột xuất không làm căn cứ đề nghị khen công trạng lên cấp trên; đã được ${awardName(award.award)} theo Quyết định số ${award.number}${when(award.on)} vì: ${award.citation}.`,
        legalBasis: sourceOfRule(common, "nomination.special-results"),
        fingerprint: `special-results-reused:${award.itemId}`,
        ...(award.href && { link: { label: `Quyết định số ${award.number}`, href: award.href } }),
      };
    });
}
