import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { HeldDecision } from "@/lib/decisions/hold";
import { wordsOf } from "@/lib/decisions/item-words";
import { DomainError } from "@/lib/errors";
import { renameRecipient } from "@/lib/nominations/recipients/commands";

/**
 * A correction takes effect: from now the items it names say what it says, on the public pages and on certificates made
 * or issued anew, and who was misnamed is found by the right name; the frozen paper, and certificates given out, stay as
 * they are. Throws RULE_BROKEN when somebody was
 * taken back meanwhile.
 */
export async function applyCorrection(
  tx: Tx,
  actor: Actor,
  { correctsId, items }: HeldDecision,
  number: string,
  now: Date,
): Promise<void> {
  if (!correctsId) return;
  const { communeId } = actor;
  await tx.$executeRaw`
    SELECT 1 FROM decision WHERE commune_id = ${communeId}::uuid AND id = ${correctsId}::uuid FOR UPDATE`;
  const corrected: { itemId: string; before: Words; after: Words }[] = [];
  for (const { correctsItemId: itemId, ...item } of items) {
    if (itemId === null) continue;
    const printed = await tx.decisionItem.findFirst({
      where: { communeId, decisionId: correctsId, id: itemId, revokedAt: null },
      select: { honorific: true, name: true, post: true, place: true, citation: true },
    });
    if (!printed) {
      throw new DomainError(
        "RULE_BROKEN",
        `Việc khen “${item.name}” đã bị hủy bỏ, không còn gì để đính chính. Trả lại thường trực kèm lý do.`,
      );
    }
    const after = wordsOf(item);
    await tx.decisionItem.updateMany({
      where: { communeId, id: itemId },
      data: { ...after, version: { increment: 1 } },
    });
    const renaming = { recipientId: item.recipientId, from: printed.name, to: after.name };
    await renameRecipient(tx, actor, renaming, now);
    corrected.push({ itemId, before: wordsOf(printed), after });
  }
  await tx.decision.updateMany({
    where: { communeId, id: correctsId },
    data: { version: { increment: 1 } },
  });
  await recordAudit(tx, {
    actor,
    action: "decision.corrected",
    subject: { type: "decision", id: correctsId },
    data: { by: number, items: corrected },
    at: now,
  });
}

type Words = ReturnType<typeof wordsOf>;
