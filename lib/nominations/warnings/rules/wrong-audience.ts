import { findAwardKind } from "@/lib/nominations/awards/catalogue";
import type { NominationFacts } from "@/lib/nominations/warnings/facts";
import type { Warning } from "@/lib/nominations/warnings/warning";
import { audienceWord } from "@/lib/nominations/warnings/words";

/** A title has its own kind of recipient; nobody answers that away, so it is mended by choosing another award. */
export function wrongAudience({ award, nomination, rules }: NominationFacts): Warning[] {
  const kind = award && findAwardKind(award);
  if (!kind || kind.audiences.includes(nomination.audience)) return [];
  return [
    {
      rule: "wrong-audience",
      severity: "BLOCK",
      sentence: `${kind.name} chỉ tặng cho ${kind.audiences.map(audienceWord).join(", ")}; đề nghị này là của ${audienceWord(nomination.audience)}.`,
      legalBasis: rules?.sources.standards?.legalBasis ?? rules?.legalBasis ?? "",
      fingerprint: "wrong-audience",
    },
  ];
}
