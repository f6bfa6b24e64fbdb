import type { Audience } from "@/lib/db/generated/enums";
import type { NominationRules } from "@/lib/nominations/awards/nomination-rules";
import { type CalendarDate, formatDate } from "@/lib/text/dates";

const words: Record<Audience, string> = {
  PERSON: "cá nhân",
  COLLECTIVE: "tập thể",
  HOUSEHOLD: "hộ gia đình",
  ENTERPRISE: "doanh nghiệp",
};

export const audienceWord = (audience: Audience): string => words[audience];

/** " ngày 05/12/2026" */
export const when = (day: CalendarDate | null): string => (day ? ` ngày ${formatDate(day)}` : "");

export const sourceOfRule = ({ sources }: Pick<NominationRules, "sources">, key: string): string =>
  sources[key]?.legalBasis ?? "Luật Thi đua, khen thưởng";
