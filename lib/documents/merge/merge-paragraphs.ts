import { commonParts } from "./common-parts";
import type { Choose, MergeConflict, ThreeWay } from "./conflict";
import { agreedValue } from "./merge-fields";

type ListPlace<Item> = {
  /** "preamble": conflicts are called "preamble:0", by where they stand in the base. */
  name: string;
  label: string;
  print: (item: Item) => string;
};

/** Paragraphs without ids, merged stretch by stretch between those that neither side touched. */
export function mergeParagraphs<Item>(
  three: ThreeWay<readonly Item[]>,
  place: ListPlace<Item>,
  choose: Choose,
  conflicts: MergeConflict[],
): readonly Item[] {
  const agreed = agreedValue(three);
  if (agreed) return agreed.value;
  return stretches(three).flatMap(({ at, ...stretch }) => {
    const settled = agreedStretch(stretch);
    if (settled) return settled;
    const { base, mine, theirs } = stretch;
    const print = (items: readonly Item[]) => items.map(place.print).join("\n");
    const key = `${place.name}:${at}`;
    conflicts.push({
      key,
      clauseId: null,
      label: place.label,
      what:
        mine.length === 0
          ? "deleted-mine"
          : theirs.length === 0
            ? "deleted-theirs"
            : "changed-both",
      base: print(base),
      mine: print(mine),
      theirs: print(theirs),
      canKeepBoth: mine.length > 0 && theirs.length > 0,
    });
    const choice = choose(key);
    if (choice === "both") return union(mine, theirs, place.print);
    return choice === "theirs" ? theirs : mine;
  });

  function agreedStretch(stretch: ThreeWay<readonly Item[]>): readonly Item[] | null {
    const value = agreedValue(stretch)?.value;
    if (value) return value;
    // What both only added contradicts nothing.
    return stretch.base.length === 0 ? union(stretch.theirs, stretch.mine, place.print) : null;
  }
}

function union<Item>(
  first: readonly Item[],
  second: readonly Item[],
  print: (item: Item) => string,
): readonly Item[] {
  const there = new Set(first.map(print));
  return [...first, ...second.filter((item) => !there.has(print(item)))];
}

type Stretch<Item> = ThreeWay<readonly Item[]> & { at: number };

/** Cut at what all three have; a stretch of as many paragraphs on each side goes one by one. */
function stretches<Item>({ base, mine, theirs }: ThreeWay<readonly Item[]>): Stretch<Item>[] {
  const keys = (items: readonly Item[]) => items.map((item) => JSON.stringify(item));
  const inMine = new Map(commonParts(keys(base), keys(mine)));
  const inTheirs = new Map(commonParts(keys(base), keys(theirs)));
  const found: Stretch<Item>[] = [];
  let [b, m, t] = [0, 0, 0];
  for (let next = 0; next <= base.length; next++) {
    const [nextMine, nextTheirs] =
      next === base.length ? [mine.length, theirs.length] : [inMine.get(next), inTheirs.get(next)];
    if (nextMine === undefined || nextTheirs === undefined) continue;
    found.push({
      at: b,
      base: base.slice(b, next),
      mine: mine.slice(m, nextMine),
      theirs: theirs.slice(t, nextTheirs),
    });
    const common = base.slice(next, next + 1);
    found.push({ at: next, base: common, mine: common, theirs: common });
    [b, m, t] = [next + 1, nextMine + 1, nextTheirs + 1];
  }
  return found.flatMap(oneByOne);
}

function oneByOne<Item>(stretch: Stretch<Item>): Stretch<Item>[] {
  const { at, base, mine, theirs } = stretch;
  if (base.length !== mine.length || base.length !== theirs.length) return [stretch];
  return base.map((_, index) => ({
    at: at + index,
    base: base.slice(index, index + 1),
    mine: mine.slice(index, index + 1),
    theirs: theirs.slice(index, index + 1),
  }));
}
