import "server-only";
import type { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { Audience } from "@/lib/db/generated/enums";
import { holdDecision, touchDecision } from "@/lib/decisions/hold";
import { canEditDecision } from "@/lib/decisions/policy";
import { itemRefSchema } from "@/lib/decisions/schema";
import { type ItemWords, itemWordsShape } from "@/lib/decisions/words-schema";
import { DomainError, FieldError } from "@/lib/errors";
import { alikeFrom, nameLikeness } from "@/lib/nominations/recipients/alike";
import { tidyName } from "@/lib/nominations/recipients/tidy-name";
import { ensure } from "@/lib/workflow/verdict";

export const editItemSchema = itemRefSchema.extend(itemWordsShape);
export type EditItemForm = z.output<typeof editItemSchema>;

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
    const words = wordsFor(item, form);
    const { name } = await tx.recipient.findFirstOrThrow({
      where: { communeId, id: item.recipientId },
      select: { name: true },
    });
    ensureSameName(item.audience, words.name, [name, item.name]);
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

/** Of a group or a household nobody is called "Ông", "Bà". */
export function wordsFor({ audience }: { audience: Audience }, form: ItemWords): ItemWords {
  const { honorific, name, post, place, citation } = form;
  return {
    honorific: audience === "PERSON" ? honorific : "",
    name: tidyName(name),
    post,
    place,
    citation,
  };
}

export const wordsOf = ({
  honorific,
  name,
  post,
  place,
  citation,
}: Record<keyof ItemWords, string>) => ({
  honorific,
  name,
  post,
  place,
  citation,
});

/** A slip of the pen is put right; somebody else is not put in another's place. Throws RULE_BROKEN. */
export function ensureSameName(audience: Audience, name: string, known: readonly string[]): void {
  if (known.some((one) => nameLikeness(audience, name, one) >= alikeFrom)) return;
  throw new FieldError(
    "name",
    `Tên này khác hẳn “${known[0]}”. Khen người khác thì bỏ trường hợp này, đưa đề nghị đúng người vào.`,
  );
}
