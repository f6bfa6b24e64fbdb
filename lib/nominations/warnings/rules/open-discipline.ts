import type { NominationFacts } from "@/lib/nominations/warnings/facts";
import type { Warning } from "@/lib/nominations/warnings/warning";
import { sourceOfRule } from "@/lib/nominations/warnings/words";

/** No award while discipline, an investigation or a complaint is open (Điều 4(4) NĐ 152/2025). */
export function openDiscipline({ nomination, common }: NominationFacts): Warning[] {
  if (nomination.isClear) return [];
  return [
    {
      rule: "open-discipline",
      severity: "BLOCK",
      sentence:
        "Đơn vị chưa xác nhận rằng đối tượng không đang bị xem xét kỷ luật, điều tra, thanh tra, khiếu nại, tố cáo. Đang có việc như vậy thì tạm dừng xét.",
      legalBasis: sourceOfRule(common, "nomination.suspension"),
      fingerprint: "open-discipline",
    },
  ];
}
