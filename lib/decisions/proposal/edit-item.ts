import "server-only";
import type { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { holdDecision, touchDecision } from "@/lib/decisions/hold";
import { wordsOf, writtenAs } from "@/lib/decisions/item-words";
import { canEditDecision } from "@/lib/decisions/policy";
import { itemRefSchema } from "@/lib/decisions/schema";
import { itemWordsShape } from "@/lib/decisions/words-schema";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";

export const editItemSchema = itemRefSchema.extend(itemWordsShape);
type EditItemForm = z.output<typeof editItemSchema>;

/**
 * Puts right how somebody is written in a decision not yet submitted, or sent back; the nomination stays as it was
 * handed in. Throws NOT_FOUND, FORBIDDEN, STALE; RULE_BROKEN when the name is another's.
 */
export async function editItem(
  actor: Actor,
  { decisionId, version, itemId, ...form }: EditItemForm,
  now: Date,
): Promise<void> {
  const { communeId } = actor;
  await prisma.$transaction(async (tx) => {
    const decision = await holdDecision(tx, actor, { decisionId, version });
    ensure(canEditDecision(actor, decision));
    const item = decision.items.find(({ id }) => id === itemId);
    if (!item) throw new DomainError("NOT_FOUND", "Không tìm thấy người, tập thể này.");
    if (decision.kind === "REVOCATION") {
      throw new DomainError("RULE_BROKEN", "Danh sách hủy bỏ chép đúng quyết định đã ban hành.");
    }
    const words = await writtenAs(tx, actor, item, form);
    const before = wordsOf(item);
    await tx.decisionItem.updateMany({
      where: { communeId, decisionId, id: itemId },
      data: { ...words, version: { increment: 1 } },
    });
    await touchDecision(tx, actor, decision);
    await recordAudit(tx, {
      actor,
      action: "decision.item-edited",
      subject: { type: "decision", id: decisionId },
      data: { itemId, before, after: words },
      at: now,
    });
  });
}
