import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { isHeldOn } from "@/lib/db/held-on";
import { calendarDate } from "@/lib/text/dates";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { delegationState } from "./delegation";

/** What must be known of a delegation to say whether its deputy may sign by it. */
export const delegationStanding = {
  validFrom: true,
  validTo: true,
  revokedAt: true,
  deputy: {
    select: {
      isDeputy: true,
      validFrom: true,
      validTo: true,
      user: { select: { disabledAt: true } },
    },
  },
} satisfies Prisma.DelegationSelect;

type Standing = Prisma.DelegationGetPayload<{ select: typeof delegationStanding }>;

/** Whether it runs today, and the deputy is still one. */
export function holdsNow({ deputy, ...days }: Standing, now: Date): boolean {
  return (
    delegationState(days, calendarDate(now)) === "HOLDS" &&
    deputy.isDeputy &&
    deputy.user.disabledAt === null &&
    isHeldOn(deputy, vietnamDay(now))
  );
}

/**
 * A delegation of the commune and whether its deputy may sign by it now, its row held until the transaction ends, so
 * that it is not revoked in between; null when there is none.
 */
export async function holdDelegation(
  tx: Tx,
  { communeId }: Pick<Actor, "communeId">,
  id: string,
  now: Date,
): Promise<{ deputyId: string; holds: boolean } | null> {
  await tx.$executeRaw`SELECT 1 FROM delegation WHERE commune_id = ${communeId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const delegation = await tx.delegation.findFirst({
    where: { communeId, id },
    select: { deputyId: true, ...delegationStanding },
  });
  return delegation && { deputyId: delegation.deputyId, holds: holdsNow(delegation, now) };
}
