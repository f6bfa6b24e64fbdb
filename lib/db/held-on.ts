import type { Prisma } from "./generated/client";

/** The memberships in force on a day (`vietnamDay`), their first and last day included. */
export function heldOn(day: Date) {
  return {
    validFrom: { lte: day },
    OR: [{ validTo: null }, { validTo: { gte: day } }],
  } satisfies Prisma.MembershipWhereInput;
}

/** The same of a membership already read. */
export function isHeldOn(
  { validFrom, validTo }: { validFrom: Date; validTo: Date | null },
  day: Date,
): boolean {
  return validFrom <= day && (validTo === null || validTo >= day);
}
