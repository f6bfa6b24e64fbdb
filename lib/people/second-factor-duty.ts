import "server-only";
import { type Actor, hasRole } from "@/lib/auth/actor";
import { hasSecondFactor } from "@/lib/auth/second-factor";
import { findRule } from "@/lib/communes/queries";
import { listRuleRows } from "@/lib/communes/rules-queries";
import { DomainError } from "@/lib/errors";
import { writtenDate } from "@/lib/text/calendar";
import { type CalendarDate, calendarDate } from "@/lib/text/dates";

const secondFactorRule = "second-factor.signers";

/** What a person who binds the commune has still to do about their second factor. */
export type SecondFactorDuty = {
  /** Whether they neither sign nor give numbers before they have done it. */
  isRequired: boolean;
  /** The first day of that, once the commune has set one. */
  requiredFrom: CalendarDate | null;
};

type Signer = Pick<Actor, "userId" | "communeId" | "roles">;

/** Null for who has enrolled a phone, and for who neither signs nor gives numbers. */
export async function findSecondFactorDuty(
  actor: Actor,
  now: Date,
): Promise<SecondFactorDuty | null> {
  if (!hasRole(actor, "CHAIR", "CLERK") || (await hasSecondFactor(actor.userId))) return null;
  if (await isRequiredOn(actor, now)) return { isRequired: true, requiredFrom: null };
  const today = calendarDate(now);
  const coming = (await listRuleRows(actor, secondFactorRule))
    .filter(({ isOwn, value }) => isOwn && value === "require")
    .flatMap(({ validFrom }) => (validFrom !== null && validFrom > today ? [validFrom] : []));
  return { isRequired: false, requiredFrom: coming.sort()[0] ?? null };
}

/**
 * Insists, where the commune requires it, that who binds it has enrolled a phone. Throws FORBIDDEN, saying how to.
 */
export async function ensureSecondFactor(actor: Signer, now: Date): Promise<void> {
  if (!(await isRequiredOn(actor, now)) || (await hasSecondFactor(actor.userId))) return;
  throw new DomainError("FORBIDDEN", secondFactorRequired);
}

export const secondFactorRequired =
  "Xã yêu cầu người ký và văn thư bật xác thực hai bước. Mở trang Tài khoản, bật xác thực hai bước, rồi làm lại việc này.";

/** "Từ ngày 01/01/2027, …": what the duty says, in a sentence. */
export function secondFactorWords({ isRequired, requiredFrom }: SecondFactorDuty): string {
  if (isRequired) return secondFactorRequired;
  return requiredFrom
    ? `Từ ngày ${writtenDate(requiredFrom)}, chưa bật xác thực hai bước thì không ký duyệt, không cấp số được.`
    : "Người ký và văn thư nên bật xác thực hai bước: ai biết mật khẩu cũng không làm thay được.";
}

async function isRequiredOn(actor: Signer, now: Date): Promise<boolean> {
  return (await findRule(actor, secondFactorRule, now))?.value === "require";
}
