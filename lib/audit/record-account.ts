import "server-only";
import type { Tx } from "@/lib/db/client";
import { heldOn } from "@/lib/db/held-on";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { type AuditData, recordAudit } from "./record";

type AccountAction = Extract<
  keyof AuditData,
  `session.${string}` | `password.${string}` | `identity.${string}` | `second-factor.${string}`
>;

/**
 * Writes what happened to an account into the audit of every commune the person serves in today: each of
 * them must be able to see who signs in to its record.
 */
export async function recordAccount<Action extends AccountAction>(
  tx: Tx,
  userId: string,
  { action, data, at }: { action: Action; data: AuditData[Action]; at: Date },
): Promise<void> {
  const memberships = await tx.membership.findMany({
    where: { userId, ...heldOn(vietnamDay(at)) },
    distinct: ["communeId"],
    select: { id: true, communeId: true },
    // Always the same order, so that two at once wait for each other instead of for ever.
    orderBy: { communeId: "asc" },
    take: 100,
  });
  for (const { id: membershipId, communeId } of memberships) {
    const subject = { type: "user", id: userId } as const;
    await recordAudit(tx, { actor: { communeId, membershipId }, action, subject, data, at });
  }
}
