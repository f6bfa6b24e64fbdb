import "server-only";
import type { Tx } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { heldOn } from "@/lib/db/held-on";
import { vietnamDay } from "@/lib/text/vietnam-day";

/** The memberships that hold one of the roles in the commune today, but for those left out. */
export async function membershipsWithRole(
  tx: Tx,
  communeId: string,
  roles: readonly Role[],
  { at, except = [] }: { at: Date; except?: readonly string[] },
): Promise<string[]> {
  const found = await tx.membership.findMany({
    where: {
      communeId,
      roles: { hasSome: [...roles] },
      id: { notIn: [...except] },
      user: { disabledAt: null },
      ...heldOn(vietnamDay(at)),
    },
    select: { id: true },
    take: 500,
  });
  return found.map(({ id }) => id);
}

/**
 * The people of the units today, but for those left out; heirs are the caller's to find
 * (lib/campaigns/duties/heirs.ts).
 */
export async function membershipsOfUnits(
  tx: Tx,
  communeId: string,
  unitIds: readonly string[],
  { at, except = [] }: { at: Date; except?: readonly string[] },
): Promise<string[]> {
  const found = await tx.membership.findMany({
    where: {
      communeId,
      roles: { has: "UNIT" },
      unitId: { in: [...unitIds] },
      id: { notIn: [...except] },
      user: { disabledAt: null },
      ...heldOn(vietnamDay(at)),
    },
    select: { id: true },
    take: 5000,
  });
  return found.map(({ id }) => id);
}
