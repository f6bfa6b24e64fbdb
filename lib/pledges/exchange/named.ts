import { foldCase } from "@/lib/text/fold";
import { key } from "./table";

/** Those of the list that are named so: letter by letter; only where none is, without accents and marks. */
export function named<Item>(
  list: readonly Item[],
  typed: string,
  namesOf: (item: Item) => readonly string[],
): Item[] {
  const by = (fold: (words: string) => string) => {
    const asked = fold(typed);
    return asked === ""
      ? []
      : list.filter((item) => namesOf(item).some((name) => fold(name) === asked));
  };
  const same = by(foldCase);
  return same.length > 0 ? same : by(key);
}
