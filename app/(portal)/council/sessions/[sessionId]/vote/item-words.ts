import type { AgendaItemView } from "@/lib/council/voting/queries";
import { awardName } from "@/lib/nominations/awards/catalogue";

type Worded = Pick<AgendaItemView, "ordinal" | "nomination">;

/** "1. Ông Lò Văn Thử: Giấy khen" */
export function titleOf({ ordinal, nomination }: Worded): string {
  const { honorific, name, award } = nomination;
  return `${ordinal}. ${[honorific, name].filter(Boolean).join(" ")}: ${awardName(award)}`;
}

/** Who they are and what for. */
export function aboutOf({ nomination }: Worded): string {
  const { post, place, citation } = nomination;
  return [[post, place].filter(Boolean).join(", "), citation].filter(Boolean).join(". ");
}
