import type { Clause, Marker, OfficialDocument } from "../model";
import { listsOf, relabel } from "./lists";

/** Gives the lists of one marker under a parent (null: the top level) their labels again from position, from 1. */
export function renumber(
  document: OfficialDocument,
  parentId: string | null,
  marker: Marker,
): OfficialDocument {
  const labels = new Map<string, string>();
  for (const list of listsOf(document)) {
    if ((list.parent?.id ?? null) !== parentId || list.marker !== marker) continue;
    for (const [index, item] of list.items.entries()) {
      const label = relabel(item, index + 1);
      labels.set(
        item.id,
        marker === "nested" && list.parent ? underParent(label, list.parent) : label,
      );
    }
  }
  const relabelled = (clauses: readonly Clause[]): Clause[] =>
    clauses.map((clause) => ({
      ...clause,
      label: labels.get(clause.id) ?? clause.label,
      children: relabelled(clause.children),
    }));
  return {
    ...document,
    body: relabelled(document.body),
    annexes: document.annexes.map((annex) => ({ ...annex, body: relabelled(annex.body) })),
  };
}

/** "2.1." under "3." is "3.1."; under a Roman part or a letter it keeps its own first number. */
export function underParent(label: string, parent: Pick<Clause, "marker" | "label">): string {
  const own = label.split(".").filter(Boolean);
  const above = parent.label.split(".").filter(Boolean);
  const isCountedAlike = parent.marker === "decimal" || parent.marker === "nested";
  if (!isCountedAlike || above.length !== own.length - 1) return label;
  return `${[...above, own.at(-1)].join(".")}.`;
}
