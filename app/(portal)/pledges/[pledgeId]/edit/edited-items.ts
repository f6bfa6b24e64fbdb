import { demandedWords } from "@/lib/pledges/pledge/demanded";
import { itemField, type PledgeFields, partOfItem } from "@/lib/pledges/pledge/fields";
import { isOwnItem, type PledgeItemRecord } from "@/lib/pledges/pledge/record";
import type { Round } from "@/lib/pledges/rounds";
import type { EditedItem } from "./item-fields";

/** An item as its fields show it. */
export function editedItem(item: PledgeItemRecord, round: Round): EditedItem {
  const isFigure = item.targetId !== null && item.measure !== "";
  return {
    id: item.id,
    kind: isOwnItem(item) ? "own" : isFigure ? "figure" : "words",
    indicator: item.indicator,
    measure: item.measure,
    demanded: demandedWords(item, round),
    isReported: item.lines.length > 0,
  };
}

/** Of the fields, those of these items and of the pledge as a whole. */
export function fieldsShown(
  fields: PledgeFields,
  items: readonly EditedItem[],
  whole: readonly string[],
): PledgeFields {
  const ids = new Set(items.map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => {
      const at = partOfItem(name);
      return at ? ids.has(at.itemId) : whole.includes(name);
    }),
  );
}

/** Whether something has been promised under the item. */
export function isWritten(fields: PledgeFields, { id }: EditedItem): boolean {
  return Boolean(fields[itemField(id, "promised")] || fields[itemField(id, "words")]);
}
