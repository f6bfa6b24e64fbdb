import type { Accumulation, Comparison } from "@/lib/db/generated/enums";
import { formatAmount } from "@/lib/pledges/amounts";
import { type CalendarDate, formatDate } from "@/lib/text/dates";
import { writeMembers } from "./members";

/**
 * A pledge as its form has it: every field by its name, as people write it. What a form does not show is not in it, and
 * stays as it is.
 */
export type PledgeFields = Readonly<Record<string, string>>;

export const itemParts = [
  "indicator",
  "measure",
  "comparison",
  "accumulation",
  "baseline",
  "promised",
  "words",
  "due",
  "remove",
] as const;
export type ItemPart = (typeof itemParts)[number];

/** The name of a field of an item, and its id on the page. */
export const itemField = (itemId: string, part: ItemPart) => `item-${itemId}-${part}`;

const itemName = new RegExp(`^item-([0-9a-f-]{36})-(${itemParts.join("|")})$`);

/** Which item's field, and which of its parts; null for any other. */
export function partOfItem(name: string): { itemId: string; part: ItemPart } | null {
  const [, itemId, part] = itemName.exec(name) ?? [];
  return itemId && part ? { itemId, part: part as ItemPart } : null;
}

type Amount = { toString(): string } | null;

type Written = {
  words: string;
  items: readonly {
    id: string;
    indicator: string;
    measure: string;
    comparison: Comparison;
    accumulation: Accumulation | null;
    baseline: Amount;
    promised: Amount;
    promisedWords: string;
    dueOn: Date | null;
  }[];
  members: readonly { audience: string; name: string; words: string }[];
};

/** The fields of a pledge as it is kept. */
export function fieldsOf({ words, items, members }: Written): PledgeFields {
  const of = (audience: string) =>
    writeMembers(members.filter((member) => member.audience === audience));
  return {
    words,
    persons: of("PERSON"),
    households: of("HOUSEHOLD"),
    ...Object.fromEntries(items.flatMap(itemEntries)),
  };
}

function itemEntries(item: Written["items"][number]): [string, string][] {
  const name = (part: ItemPart) => itemField(item.id, part);
  return [
    [name("indicator"), item.indicator],
    [name("measure"), item.measure],
    [name("comparison"), item.comparison],
    [name("accumulation"), item.accumulation ?? ""],
    [name("baseline"), amountText(item.baseline)],
    [name("promised"), amountText(item.promised)],
    [name("words"), item.promisedWords],
    [name("due"), item.dueOn ? dayText(item.dueOn.toISOString().slice(0, 10)) : ""],
  ];
}

const amountText = (amount: Amount) => (amount === null ? "" : formatAmount(amount));
const dayText = (day: CalendarDate) => formatDate(day);

/** Only what a form of a pledge can hold, its line ends as they are kept. */
export function typedFields(values: Readonly<Record<string, unknown>>): PledgeFields {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === "string" &&
      (["words", "persons", "households"].includes(name) || partOfItem(name))
        ? [[name, value.replaceAll("\r\n", "\n").trim()]]
        : [],
    ),
  );
}
