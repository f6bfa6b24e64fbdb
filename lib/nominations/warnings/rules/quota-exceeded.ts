import type { NominationFacts, QuotaUse } from "@/lib/nominations/warnings/facts";
import type { Warning } from "@/lib/nominations/warnings/warning";
import { audienceWord } from "@/lib/nominations/warnings/words";
import { formatNumber } from "@/lib/text/numbers";

/** The number or the share of awards that the campaign's plan allows. Percentages are compared by integers. */
export function quotaExceeded({
  quotas,
  nomination,
  dossier,
  awardName,
}: NominationFacts): Warning[] {
  const legalBasis = `Kế hoạch của phong trào “${dossier.campaignTitle ?? ""}”`;
  return quotas.flatMap((quota): Warning[] => {
    const { count, max, unit, base, offerId, perUnit, countedIn } = quota;
    const who = audienceWord(nomination.audience);
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
        ? `Kế hoạch cho nhiều nhất ${max}% số ${who} được ${awardName}${within}: ${max}% của ${base.words}; ${used}.`
        : `Kế hoạch cho nhiều nhất ${formatNumber(max)} ${who} được ${awardName}${within}; ${used}.`;
    // A percentage of what was only estimated does not stand in the way.
    const severity = base === null || base.isExact ? "BLOCK" : "WARN";
    return [{ rule: "quota-exceeded", severity, sentence, legalBasis, fingerprint }];
  });
}

export function isExceeded({ count, max, unit, base }: QuotaUse): boolean {
  if (unit === "COUNT") return count > max;
  return base !== null && count * 100 > base.total * max;
}
