import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { type LinkAccount, writeAccount } from "@/lib/nominations/recipients/commands";
import { recomputeSittings } from "./recompute-sittings";

/**
 * The office says whose account a recipient has, or that they have none: who is a member of the Council is recused from
 * their own nomination at once. Throws FORBIDDEN, NOT_FOUND, STALE.
 */
export async function linkAccount(actor: Actor, link: LinkAccount, now: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await writeAccount(tx, actor, link);
    await recomputeSittings(tx, actor);
    const { recipientId, membershipId } = link;
    await recordAudit(tx, {
      actor,
      action: "recipient.linked",
      subject: { type: "recipient", id: recipientId },
      data: { membershipId },
      at: now,
    });
  });
}
