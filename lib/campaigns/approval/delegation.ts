import type { CalendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";

type DelegationDays = { validFrom: Date; validTo: Date | null; revokedAt: Date | null };

export type DelegationState = "COMING" | "HOLDS" | "ENDED" | "REVOKED";

export const delegationStateLabels: Record<DelegationState, string> = {
  COMING: "Chưa đến ngày",
  HOLDS: "Đang có hiệu lực",
  ENDED: "Đã hết hạn",
  REVOKED: "Đã thu hồi",
};

/** Where a delegation stands on a day; its first and last day are within it. */
export function delegationState(
  { validFrom, validTo, revokedAt }: DelegationDays,
  today: CalendarDate,
): DelegationState {
  if (revokedAt) return "REVOKED";
  if (today < (readDay(validFrom) ?? "")) return "COMING";
  const last = readDay(validTo);
  return last !== null && last < today ? "ENDED" : "HOLDS";
}
