import type { AwardRules } from "@/lib/nominations/awards/award-rules";

/** For how many days an award's nominees are shown, and what says so. */
export type ConsultationRule = { days: number; basis: string };

/** Null where no rule asks for it. */
export function consultationRule(rules: AwardRules | undefined): ConsultationRule | null {
  if (!rules?.consultationDays) return null;
  const basis = rules.sources["consultation-days"]?.legalBasis ?? "";
  return { days: rules.consultationDays, basis };
}
