import type { NominationFacts } from "@/lib/nominations/warnings/facts";
import { isSameYear } from "@/lib/nominations/warnings/same-year";
import type { Warning } from "@/lib/nominations/warnings/warning";

/** What can be counted of the standards: a collective's share of LĐTT, and LĐTT under a CSTĐCS. */
export function standardNotMet(facts: NominationFacts): Warning[] {
  return [...advancedShare(facts), ...needsAdvanced(facts)];
}

/** Điều 27(1)(c), 28(1)(c): by integers. */
function advancedShare({ rules, nomination, awardName }: NominationFacts): Warning[] {
  const share = rules?.minAdvancedShare ?? null;
  if (rules === null || share === null) return [];
  const { peopleCount: people, advancedCount: advanced } = nomination;
  const common = {
    rule: "standard-not-met",
    severity: "BLOCK",
    legalBasis: rules.sources["advanced-share"]?.legalBasis ?? rules.legalBasis,
  } as const;
  if (people === null || advanced === null) {
    const sentence = `${awardName} đòi ít nhất ${share}% cá nhân đạt Lao động tiên tiến; đề nghị chưa ghi số người của tập thể và số người đạt.`;
    return [{ ...common, sentence, fingerprint: "standard-not-met:advanced-unknown" }];
  }
  if (advanced * 100 >= people * share) return [];
  const sentence = `${awardName} đòi ít nhất ${share}% cá nhân đạt Lao động tiên tiến; tập thể này có ${advanced} trên ${people} người.`;
  return [{ ...common, sentence, fingerprint: `standard-not-met:advanced:${advanced}/${people}` }];
}

/** Điều 23(1): the standards of LĐTT; shown by the title itself, held or asked for in the same time. */
function needsAdvanced({ award, held, pending, achievement, rules }: NominationFacts): Warning[] {
  if (award !== "cstdcs" || rules === null) return [];
  const has = [...held, ...pending].some(
    (other) =>
      other.award === "ldtt" &&
      other.identity.certainty !== "PERHAPS" &&
      isSameYear(other, achievement),
  );
  if (has) return [];
  return [
    {
      rule: "standard-not-met",
      severity: "WARN",
      sentence:
        "Chiến sĩ thi đua cơ sở phải đạt tiêu chuẩn Lao động tiên tiến; chưa thấy danh hiệu hoặc đề nghị Lao động tiên tiến cùng thời gian.",
      legalBasis: rules.sources.standards?.legalBasis ?? rules.legalBasis,
      fingerprint: "standard-not-met:ldtt",
    },
  ];
}
