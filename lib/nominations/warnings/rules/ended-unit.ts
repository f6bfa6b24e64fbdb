import type { NominationFacts } from "@/lib/nominations/warnings/facts";
import type { Warning } from "@/lib/nominations/warnings/warning";
import { formatDate } from "@/lib/text/dates";

/** A dissolved or merged unit is not awarded (TT 15/2025). */
export function endedUnit({ endedUnit: ended }: NominationFacts): Warning[] {
  if (ended === null) return [];
  const { name, on, heirName } = ended;
  return [
    {
      rule: "ended-unit",
      severity: "BLOCK",
      sentence: `${name} kết thúc hoạt động sau ngày ${formatDate(on)}${heirName ? `, nay là ${heirName}` : ""}; không khen đơn vị đã giải thể, sáp nhập.`,
      legalBasis: "Thông tư số 15/2025/TT-BNV",
      fingerprint: `ended-unit:${on}`,
    },
  ];
}
