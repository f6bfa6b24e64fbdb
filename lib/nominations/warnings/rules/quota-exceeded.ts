import { campaignName } from "@/lib/documents/campaign-name";
import type { NominationFacts, QuotaUse } from "@/lib/nominations/warnings/facts";
import type { Warning } from "@/lib/nominations/warnings/warning";
import { audienceWord } from "@/lib/nominations/warnings/words";
import { formatNumber } from "@/lib/text/numbers";

/** The number or the share of awards that the campaign's plan allows. Percentages are compared by integers. */
export function quotaExceeded(facts: NominationFacts): Warning[] {
  const { quotas, dossier, awardName } = facts;
  const legalBasis = `Kế hoạch phát động ${campaignName(dossier.campaignTitle ?? "")}`;
  return quotas.flatMap((quota): Warning[] => {
    const { count, max, unit, base, offerId, perUnit, countedIn } = quota;
    const who = quota.audience ? audienceWord(quota.audience) : "đối tượng";
    const within = perUnit ? ` cho ${perUnit}` : "";
    const fingerprint = `quota-exceeded:${offerId}:${max}`;
    const used = `${countedIn} đã đề nghị ${formatNumber(count)} ${who}`;
    if (unit === "PERCENT" && base === null) {
      return [
        {
          rule: "quota-exceeded",
          severity: "WARN",
          sentence: `Kế hoạch cho nhiều nhất ${max}% số ${who} được ${awardName}${within}; ${used}. Cổng không biết tổng số ${who} tham gia: thường trực tự đối chiếu.`,
          legalBasis,
          fingerprint,
        },
      ];
    }
    if (!isExceeded(quota)) return [];
    const sentence =
      unit === "PERCENT" && base
        ? `Kế hoạch cho nhiều nhất ${max}% số ${who} được ${awardName}${within}: ${max}% của ${base.words}; ${used}.${womenFirst(facts)}`
        : `Kế hoạch cho nhiều nhất ${formatNumber(max)} ${who} được ${awardName}${within}; ${used}.${womenFirst(facts)}`;
    // A percentage of what was only estimated does not stand in the way.
    const severity = base === null || base.isExact ? "BLOCK" : "WARN";
    return [{ rule: "quota-exceeded", severity, sentence, legalBasis, fingerprint }];
  });
}

function isExceeded({ count, max, unit, base }: QuotaUse): boolean {
  if (unit === "COUNT") return count > max;
  return base !== null && count * 100 > base.total * max;
}

/** Whoever must choose among equals is told whom the law puts first (Điều 4(6) NĐ 152/2025). */
export function womenFirst({
  common,
  nomination,
}: Pick<NominationFacts, "common" | "nomination">): string {
  if (common.womenShare === null) return "";
  if (nomination.audience === "PERSON") return " Ngang nhau thì ưu tiên phụ nữ.";
  return nomination.audience === "COLLECTIVE"
    ? ` Ngang nhau thì ưu tiên tập thể có từ ${common.womenShare}% là nữ.`
    : "";
}
