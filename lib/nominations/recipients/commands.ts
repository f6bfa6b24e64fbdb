import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { Audience } from "@/lib/db/generated/enums";
import { DomainError } from "@/lib/errors";
import { canNominate, canReadRecipients } from "@/lib/nominations/policy";
import { foldAccents } from "@/lib/text/fold";
import { ensure } from "@/lib/workflow/verdict";
import { tidyName } from "./tidy-name";

type NewRecipient = {
  /** Made by the form: pressed twice, it is one recipient. */
  id: string;
  kind: Audience;
  name: string;
  /** The unit they belong to, or are. */
  unitId: string | null;
  mark?: string;
};

export type LinkAccount = { recipientId: string; membershipId: string | null; version: number };

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
      membershipId: kind === "PERSON" ? await findAccount(tx, actor, tidy) : null,
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

/**
 * The account of the person themselves, so that nobody votes on themselves: where exactly one person of the commune has
 * that very name. The office puts it right where it is another's (`linkAccount`).
 */
async function findAccount(tx: Tx, { communeId }: Actor, name: string): Promise<string | null> {
  const places = await tx.membership.findMany({
    where: { communeId, user: { name: { equals: name, mode: "insensitive" } } },
    select: { id: true, userId: true },
    orderBy: { id: "desc" },
    take: 20,
  });
  const people = new Set(places.map(({ userId }) => userId));
  return people.size === 1 ? (places[0]?.id ?? null) : null;
}

/**
 * The office says whose account a recipient has, or that they have none; in a transaction of the caller's, who has the
 * recusals worked out anew in it (lib/council/recusals/link-account.ts). Throws FORBIDDEN, NOT_FOUND, STALE.
 */
export async function writeAccount(
  tx: Tx,
  actor: Actor,
  { recipientId, membershipId, version }: LinkAccount,
): Promise<void> {
  ensure(canReadRecipients(actor));
  const { communeId } = actor;
  const where = { communeId, id: recipientId, kind: "PERSON" as const };
  const there = await tx.recipient.count({ where });
  const place =
    membershipId && (await tx.membership.count({ where: { communeId, id: membershipId } }));
  if (there === 0 || place === 0) throw new DomainError("NOT_FOUND", "Không tìm thấy người này.");
  const { count } = await tx.recipient.updateMany({
    where: { ...where, version },
    data: { membershipId, version: { increment: 1 } },
  });
  if (count === 0) {
    throw new DomainError("STALE", "Vừa có người khác sửa. Tải lại trang, xem lại rồi làm tiếp.");
  }
}

type Renaming = { recipientId: string; from: string; to: string };

/** Who was written wrongly is found by the right name from now on; where their name is another by now, it stays. */
export async function renameRecipient(
  tx: Tx,
  actor: Actor,
  { recipientId: id, from, to }: Renaming,
  now: Date,
): Promise<void> {
  if (from === to) return;
  const { count } = await tx.recipient.updateMany({
    where: { communeId: actor.communeId, id, name: from },
    data: { name: to, foldedName: foldAccents(to), version: { increment: 1 } },
  });
  if (count === 0) return;
  await recordAudit(tx, {
    actor,
    action: "recipient.renamed",
    subject: { type: "recipient", id },
    data: { from, to },
    at: now,
  });
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
