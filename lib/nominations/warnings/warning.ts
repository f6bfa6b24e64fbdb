type WarningRule =
  | "already-awarded"
  | "pending-duplicate"
  | "quota-exceeded"
  | "standard-not-met"
  | "leaders-share"
  | "open-discipline"
  | "no-pledge"
  | "missing-part"
  | "past-deadline"
  | "ended-unit"
  | "special-results-reused"
  | "wrong-audience"
  | "upheld-opinion";

/** What speaks against a nomination, said before it is sent in and again at the appraisal. */
export type Warning = {
  rule: WarningRule;
  /** BLOCK: stands in the way until OFFICE has answered it with a reason, or it is mended. */
  severity: "BLOCK" | "WARN";
  sentence: string;
  legalBasis: string;
  /** Of what it is about, so that an answer to it is not asked again: "already-awarded:<decision item>". */
  fingerprint: string;
  /** What it tells of: the earlier decision, the other nomination. */
  link?: { label: string; href: string };
};

/** A warning as it stands for a nomination: answered ones no longer stand in the way. */
export type StandingWarning = Warning & {
  answer: { reason: string; saidBy: string; saidAt: Date } | null;
};

/** The warnings that still stand in the way. */
export function blocking(warnings: readonly StandingWarning[]): StandingWarning[] {
  return warnings.filter(({ severity, answer }) => severity === "BLOCK" && answer === null);
}
