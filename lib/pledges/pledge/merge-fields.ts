import type { PledgeFields } from "./fields";

type Versions = {
  /** What the form showed when it was opened. */
  base: PledgeFields;
  /** What was typed into it. */
  mine: PledgeFields;
  /** What is kept by now. */
  theirs: PledgeFields;
};

/**
 * What a form changed, upon what somebody else has saved meanwhile: fields only one of the two touched take that one's
 * words. A field both changed differently is in `conflicts`, and so is one of an item the other removed.
 */
export function mergeFields({ base, mine, theirs }: Versions): {
  changed: PledgeFields;
  conflicts: readonly string[];
} {
  const own = Object.entries(mine).filter(([name, typed]) => typed !== (base[name] ?? ""));
  const changed = own.filter(([name, typed]) => typed !== theirs[name]);
  return {
    changed: Object.fromEntries(changed),
    conflicts: changed.map(([name]) => name).filter((name) => theirs[name] !== base[name]),
  };
}
