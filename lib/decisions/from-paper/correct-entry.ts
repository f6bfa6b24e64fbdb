import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { announcePublicChange } from "@/lib/db/public-pages";
import { holdDecision, touchDecision } from "@/lib/decisions/hold";
import { wordsOf, writtenAs } from "@/lib/decisions/item-words";
import { canNoteOutcome } from "@/lib/decisions/policy";
import { itemRefSchema, paperItemSchema, words } from "@/lib/decisions/schema";
import { itemWordsShape } from "@/lib/decisions/words-schema";
import { DomainError } from "@/lib/errors";
import { renameRecipient } from "@/lib/nominations/recipients/commands";
import { ensure } from "@/lib/workflow/verdict";

export const correctEntrySchema = itemRefSchema.extend({
  ...itemWordsShape,
  amount: paperItemSchema.shape.amount,
  reason: words(1000).pipe(
    z.string().min(1, "Ghi lý do sửa, ví dụ “gõ nhầm tên so với bản quét”."),
  ),
});

/**
 * Puts right what was typed wrongly of a line of a paper decision after it was entered: the paper itself, and its scan,
 * stay what they are. Throws NOT_FOUND, FORBIDDEN, STALE; RULE_BROKEN for a decision of the portal's own, for somebody
 * who was taken back, and when the name is another's.
 */
export async function correctEntry(
  actor: Actor,
  { decisionId, version, itemId, reason, amount, ...form }: z.output<typeof correctEntrySchema>,
  now: Date,
): Promise<void> {
  const { communeId } = actor;
  await prisma.$transaction(async (tx) => {
    const decision = await holdDecision(tx, actor, { decisionId, version });
    ensure(canNoteOutcome(actor, decision));
    if (!decision.isFromPaper) {
      throw new DomainError(
        "RULE_BROKEN",
        "Quyết định do cổng ban hành thì đính chính bằng một quyết định mới.",
      );
    }
    const item = decision.items.find(({ id }) => id === itemId);
    if (!item) throw new DomainError("NOT_FOUND", "Không tìm thấy người, tập thể này.");
    if (item.revokedAt) throw new DomainError("RULE_BROKEN", "Khen thưởng này đã bị hủy bỏ.");
    const after = await writtenAs(tx, actor, item, form);
    await tx.decisionItem.updateMany({
      where: { communeId, decisionId, id: itemId },
      data: { ...after, amount, version: { increment: 1 } },
    });
    const renaming = { recipientId: item.recipientId, from: item.name, to: after.name };
    await renameRecipient(tx, actor, renaming, now);
    await touchDecision(tx, actor, decision);
    if (decision.publishedAt) await announcePublicChange(tx, decision.commune.slug);
    await recordAudit(tx, {
      actor,
      action: "decision.entry-corrected",
      subject: { type: "decision", id: decisionId },
      data: {
        itemId,
        before: { ...wordsOf(item), amount: item.amount },
        after: { ...after, amount },
        reason,
      },
      at: now,
    });
  });
}
