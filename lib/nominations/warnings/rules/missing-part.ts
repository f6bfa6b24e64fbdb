import type { NominationFacts } from "@/lib/nominations/warnings/facts";
import type { Warning } from "@/lib/nominations/warnings/warning";

/** A paper of the award's dossier list that is neither written in the portal nor attached. */
export function missingPart({
  rules,
  dossier,
  parts,
  awardName,
  common,
}: NominationFacts): Warning[] {
  if (rules === null) return [];
  const { procedure } = dossier;
  const list = procedure === "SHORT" ? "theo thủ tục đơn giản" : `đề nghị ${awardName}`;
  const basis = procedure === "SHORT" ? common.sources["dossier.parts-short"] : rules.sources.parts;
  return rules.dossierParts[procedure]
    .filter(({ key, isRequired }) => isRequired && !parts.has(key))
    .map(({ key, name }) => ({
      rule: "missing-part",
      severity: "BLOCK",
      sentence: `Hồ sơ ${list} còn thiếu: ${name.charAt(0).toLowerCase()}${name.slice(1)}.`,
      legalBasis: basis?.legalBasis ?? "",
      fingerprint: `missing-part:${key}`,
    }));
}
