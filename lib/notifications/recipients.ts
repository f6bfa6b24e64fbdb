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
