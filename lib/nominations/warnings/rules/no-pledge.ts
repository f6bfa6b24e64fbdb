import type { NominationFacts } from "@/lib/nominations/warnings/facts";
import type { Warning } from "@/lib/nominations/warnings/warning";
import { sourceOfRule } from "@/lib/nominations/warnings/words";

/** The law no longer asks for a pledge (Điều 7); a commune's own plan may. */
export function noPledge({ hasPledge, common, dossier }: NominationFacts): Warning[] {
  if (hasPledge !== false || common.missingPledge === null) return [];
  return [
    {
      rule: "no-pledge",
      severity: common.missingPledge,
      sentence: `${dossier.unitName} chưa đăng ký thi đua trong phong trào này.`,
      legalBasis: sourceOfRule(common, "nomination.pledge"),
      fingerprint: "no-pledge",
    },
  ];
}
