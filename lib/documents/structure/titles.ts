import type { Marker } from "../model";
import { plainText } from "../model";
import { isAllBold } from "../rich-text";
import { sectionKindOf } from "../section-kind";
import type { Item } from "./items";
import { isUpperCase } from "./parts";

/**
 * Marks the titles of a paper that numbers none of its parts: lines in capitals, in bold or, where nothing at all is
 * numbered, short lines that name a part of a plan.
 */
export function withTitles(items: readonly Item[]): Item[] {
  if (hasLabel(items, ["part", "upper", "roman"])) return [...items];
  const firstNumber = items.findIndex(({ label }) => label && counted.has(label.marker));
  const firstTitle = items.findIndex((item) => looksLikeTitle(item) && namesPart(item));
  // Bold lines below a number are emphasis inside that number's part.
  const opensPaper = firstTitle >= 0 && (firstNumber < 0 || firstTitle < firstNumber);
  return items.map((item, index) => {
    const isTitle =
      isCapitalTitle(item) ||
      (opensPaper && index >= firstTitle && looksLikeTitle(item)) ||
      (firstNumber < 0 && isBareTitle(item));
    return isTitle ? { ...item, isTitle } : item;
  });
}

const counted = new Set<Marker>(["decimal", "nested"]);

export const hasLabel = (items: readonly Item[], markers: readonly Marker[]): boolean =>
  items.some(({ label }) => label !== null && markers.includes(label.marker));

const isLine = ({ label, table, isPlain, text }: Item, limit: number) =>
  !label && !table && !isPlain && plainText(text).length < limit;

const namesPart = ({ text }: Item) => sectionKindOf(plainText(text)) !== null;

/** A line that could be a title without a number: in capitals and naming a part of a plan, or in bold. */
export const looksLikeTitle = (item: Item): boolean =>
  isCapitalTitle(item) || isBoldTitle(item) || isBareTitle(item);

const isCapitalTitle = (item: Item) =>
  isLine(item, 150) && isUpperCase(plainText(item.text)) && namesPart(item);

const isBoldTitle = (item: Item) =>
  isLine(item, 150) &&
  isAllBold(item.text) &&
  /^\p{Lu}.*[^.,;:!?/]$/u.test(plainText(item.text).replace(/:$/u, ""));

const isBareTitle = (item: Item) =>
  isLine(item, 60) && /^\p{Lu}.*[^.,;:!?/]$/u.test(plainText(item.text)) && namesPart(item);
