import { foldTone } from "./fold";

const collator = new Intl.Collator("vi");

/** Compares two persons' names by given name, then family name, then middle names, as lists of people are sorted. */
export function compareNames(first: string, second: string): number {
  const a = partsOf(first);
  const b = partsOf(second);
  return (
    collator.compare(a.given, b.given) ||
    collator.compare(a.family, b.family) ||
    collator.compare(a.middle, b.middle)
  );
}

function partsOf(name: string) {
  const words = foldTone(name).trim().split(/\s+/u);
  return {
    given: words.at(-1) ?? "",
    family: words.length > 1 ? (words[0] ?? "") : "",
    middle: words.slice(1, -1).join(" "),
  };
}
