import type { Audience, DecisionState, ItemOutcome } from "@/lib/db/generated/enums";

/** In the order of the list that goes with a decision: I. Tập thể, II. Hộ gia đình, III. Cá nhân (DOMAIN §4.2). */
const listGroups = [
  { title: "TẬP THỂ", word: "tập thể", audiences: ["COLLECTIVE", "ENTERPRISE"] },
  { title: "HỘ GIA ĐÌNH", word: "hộ gia đình", audiences: ["HOUSEHOLD"] },
  { title: "CÁ NHÂN", word: "cá nhân", audiences: ["PERSON"] },
] as const satisfies readonly {
  title: string;
  word: string;
  audiences: readonly Audience[];
}[];

type ListGroup = (typeof listGroups)[number];

/** Which part of the list somebody stands in, from 0. */
export function groupIndex(audience: Audience): number {
  return listGroups.findIndex(({ audiences }) => audiences.some((one) => one === audience));
}

/** The items of each part, in their order; parts with nobody are left out. */
export function byGroup<Item extends { audience: Audience }>(
  items: readonly Item[],
): { group: ListGroup; items: Item[] }[] {
  return listGroups
    .map((group, index) => ({
      group,
      items: items.filter(({ audience }) => groupIndex(audience) === index),
    }))
    .filter((part) => part.items.length > 0);
}

/** "03 tập thể, 01 hộ gia đình và 05 cá nhân". */
export function countWords(items: readonly { audience: Audience }[]): string {
  const parts = byGroup(items).map(
    ({ group, items: those }) => `${String(those.length).padStart(2, "0")} ${group.word}`,
  );
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} và ${parts.at(-1)}`;
}

type Decided = { outcome: ItemOutcome; position: number };

/**
 * The items of a decision that hold, in the order of its list: in one that has gone out those that were approved, where
 * `position` is the number in the golden book; before that, all that are not rejected.
 */
export function approvedItems<Item extends Decided>({
  state,
  items,
}: {
  state: DecisionState;
  items: readonly Item[];
}): Item[] {
  const isDecided = state === "SIGNED" || state === "ISSUED" || state === "REVOKED";
  return items
    .filter(({ outcome }) => (isDecided ? outcome === "APPROVED" : outcome !== "REJECTED"))
    .sort((a, b) => a.position - b.position);
}

/** Those of an issued decision that hold still: given, and not taken back since. */
export function holdingItems<Item extends { outcome: ItemOutcome; revokedAt: Date | null }>(
  items: readonly Item[],
): Item[] {
  return items.filter(({ outcome, revokedAt }) => outcome === "APPROVED" && revokedAt === null);
}
