import type { Audience } from "@/lib/db/generated/enums";

/** Whom awards are for, as a page names one of them. */
export const audienceNames: Record<Audience, string> = {
  PERSON: "Cá nhân",
  HOUSEHOLD: "Hộ gia đình",
  COLLECTIVE: "Tập thể",
  ENTERPRISE: "Doanh nghiệp, hợp tác xã",
};
