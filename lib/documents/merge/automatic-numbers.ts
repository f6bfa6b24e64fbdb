import { listsOf, type NumberedList, relabel } from "../checks/lists";
import { underParent } from "../checks/renumber";
import { clausesOf, linesOf } from "../lines";
import type { Clause, OfficialDocument } from "../model";

/**
 * Numbers again the lists of a merged text that both writers had numbered 1, 2, 3 …; numbers that stood otherwise, as
 * imported papers have them, stay as written.
 */
export function withAutomaticNumbers(
  merged: OfficialDocument,
  sides: readonly OfficialDocument[],
): OfficialDocument {
  const automatic = sides.map((side) => new Map(listsOf(side).flatMap(countedIn)));
  const isAutomatic = ({ items }: NumberedList) =>
    items.every(({ id }) => automatic.every((side) => side.get(id) !== false));

  const labels = new Map<string, string>();
  const labelOf = (clause: Clause) => labels.get(clause.id) ?? clause.label;
  for (const list of listsOf(merged)) {
    if (!isAutomatic(list)) continue;
    const parent = list.parent && { ...list.parent, label: labelOf(list.parent) };
    list.items.forEach((item, index) => {
      const label = numbered(item, index, parent);
      if (label !== item.label) labels.set(item.id, label);
    });
  }
  if (labels.size === 0) return merged;

  const relabelled = (clauses: readonly Clause[]): Clause[] =>
    clauses.map((clause) => ({
      ...clause,
      label: labelOf(clause),
      children: relabelled(clause.children),
    }));
  // Where a line stands follows from its label, so the outline is made anew.
  const outline = (clauses: readonly Clause[]) => clausesOf(linesOf(relabelled(clauses)));
  return {
    ...merged,
    body: outline(merged.body),
    annexes: merged.annexes.map((annex) => ({ ...annex, body: outline(annex.body) })),
  };
}

/** Whether each clause of a list carries the number of its place. */
function countedIn({ items, parent }: NumberedList): [string, boolean][] {
  const isInOrder = items.every((item, index) => numbered(item, index, parent) === item.label);
  return items.map(({ id }) => [id, isInOrder]);
}

function numbered(item: Clause, index: number, parent: Clause | null): string {
  const label = relabel(item, index + 1);
  return item.marker === "nested" && parent ? underParent(label, parent) : label;
}
