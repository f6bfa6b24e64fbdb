import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { Audience } from "@/lib/db/generated/enums";
import { canNominate } from "@/lib/nominations/policy";
import { foldAccents } from "@/lib/text/fold";
import { ensure } from "@/lib/workflow/verdict";

export type NewRecipient = {
  /** Made by the form: pressed twice, it is one recipient. */
  id: string;
  kind: Audience;
  name: string;
  /** The unit they belong to, or are. */
  unitId: string | null;
  mark?: string;
};

/** Somebody the commune has not known yet. Throws FORBIDDEN. Gives the id back, also when they are there already. */
export async function createRecipient(
  tx: Tx,
  actor: Actor,
  { id, kind, name, unitId, mark = "" }: NewRecipient,
  now: Date,
): Promise<string> {
  ensure(canNominate(actor));
  const { communeId, membershipId } = actor;
  const tidy = tidyName(name);
  const { count } = await tx.recipient.createMany({
    data: {
      id,
      communeId,
      kind,
      name: tidy,
      foldedName: foldAccents(tidy),
      unitId,
      mark: mark.trim(),
      createdById: membershipId,
      createdAt: now,
    },
    skipDuplicates: true,
  });
  if (count > 0) {
    const subject = { type: "recipient", id } as const;
    await recordAudit(tx, { actor, action: "recipient.created", subject, data: { kind }, at: now });
  }
  return id;
}

/** Says that this recipient is none of the others, alike as their names are: nobody is asked again. */
export async function tellApart(
  tx: Tx,
  actor: Actor,
  { recipientId, otherIds }: { recipientId: string; otherIds: readonly string[] },
  now: Date,
): Promise<void> {
  ensure(canNominate(actor));
  const { communeId, membershipId: saidById } = actor;
  const others = await tx.recipient.findMany({
    where: { communeId, id: { in: [...otherIds], not: recipientId } },
    select: { id: true },
    take: 100,
  });
  for (const { id: otherId } of others) {
    const [oneId, laterId] = [recipientId, otherId].sort() as [string, string];
    const { count } = await tx.recipientApart.createMany({
      data: { communeId, oneId, otherId: laterId, saidById, saidAt: now },
      skipDuplicates: true,
    });
    if (count === 0) continue;
    await recordAudit(tx, {
      actor,
      action: "recipients.told-apart",
      subject: { type: "recipient", id: recipientId },
      data: { otherId },
      at: now,
    });
  }
}

/** One space between words, composed letters: as names are kept. */
export const tidyName = (name: string) => name.normalize("NFC").trim().replace(/\s+/gu, " ");
