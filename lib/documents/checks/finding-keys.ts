import type { Finding } from "./finding";

/**
 * Findings with a key each: the rule, the place and the words, so that one keeps its key when another before it is gone.
 * Two that are alike in all of these are told apart by their order.
 */
export function withKeys(findings: readonly Finding[]): { key: string; finding: Finding }[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const alike = JSON.stringify([finding.rule, finding.clauseId ?? finding.part, finding.excerpt]);
    const before = seen.get(alike) ?? 0;
    seen.set(alike, before + 1);
    return { key: before === 0 ? alike : `${alike}${before}`, finding };
  });
}
