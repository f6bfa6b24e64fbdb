import type { Choice } from "@/components/ui/select";
import { holdingItems } from "@/lib/decisions/items";
import type { DecisionDetail } from "@/lib/decisions/queries";
import { awardName } from "@/lib/nominations/awards/catalogue";

/** Those of an issued decision that another decision may be about, to choose from. */
export function holdingChoices({ items }: DecisionDetail): Choice[] {
  return holdingItems(items).map(({ id, position, honorific, name, award }) => ({
    value: id,
    label: `${position}. ${[honorific, name].filter(Boolean).join(" ")}`,
    hint: awardName(award),
  }));
}
