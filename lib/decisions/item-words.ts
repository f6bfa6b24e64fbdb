import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { Audience } from "@/lib/db/generated/enums";
import type { ItemWords } from "@/lib/decisions/words-schema";
import { FieldError } from "@/lib/errors";
import { alikeFrom, nameLikeness } from "@/lib/nominations/recipients/alike";
import { tidyName } from "@/lib/nominations/recipients/tidy-name";

/** How somebody stands in a decision, of all that is known of the item. */
export const wordsOf = ({
  honorific,
  name,
  post,
  place,
  citation,
}: Record<keyof ItemWords, string>) => ({ honorific, name, post, place, citation });

type Written = { audience: Audience; recipientId: string; name: string };

/**
 * The words of an item as somebody now types them. A slip of the pen is put right; somebody else is not put in another's
 * place: throws RULE_BROKEN, at the name. Of a group or a household nobody is called "Ông", "Bà".
 */
export async function writtenAs(
  tx: Tx,
  { communeId }: Actor,
  { audience, recipientId, name: before }: Written,
  { honorific, name: typed, post, place, citation }: ItemWords,
): Promise<ItemWords> {
  const name = tidyName(typed);
  const recipient = await tx.recipient.findFirstOrThrow({
    where: { communeId, id: recipientId },
    select: { name: true },
  });
  const isAlike = (known: string) => nameLikeness(audience, name, known) >= alikeFrom;
  if (![recipient.name, before].some(isAlike)) {
    throw new FieldError(
      "name",
      `Tên này khác hẳn “${recipient.name}”. Khen người khác thì bỏ trường hợp này, đưa đề nghị đúng người vào.`,
    );
  }
  return { honorific: audience === "PERSON" ? honorific : "", name, post, place, citation };
}
