import type { FlatOutline } from "./flat-outline";

/** What one side deleted and the other went on writing in; `root` is the highest line of it that is gone. */
type DeletedGroup = { root: string; ids: ReadonlySet<string> };

/**
 * The deletions of `deleter` that meet work of `writer`. `isEdited` says whether the writer changed a line. A whole
 * section that was deleted is one group, with what was written into it since.
 */
export function contestedDeletions(
  base: FlatOutline,
  deleter: FlatOutline,
  writer: FlatOutline,
  isEdited: (id: string) => boolean,
): DeletedGroup[] {
  const emptied = emptiedBy(base, deleter);
  const roots = new Map<string, Set<string>>();
  const groupOf = (root: string) => {
    const group = roots.get(root) ?? new Set<string>();
    roots.set(root, group);
    return group;
  };
  /** The highest line above that went with it, as far as the writer still has it. */
  const rootOf = (id: string) => {
    let root = id;
    for (const above of base.above(id)) {
      if (!emptied.has(above) || !writer.has(above)) break;
      root = above;
    }
    return root;
  };

  for (const id of writer.ids) {
    if (base.has(id)) {
      if (!deleter.has(id) && isEdited(id)) groupOf(rootOf(id)).add(id);
      continue;
    }
    // Written below something that is gone, with all that stood there.
    const parent = writer.get(id)?.parent;
    if (!deleter.has(id) && parent && emptied.has(parent)) groupOf(rootOf(parent)).add(parent);
  }
  for (const [root, ids] of roots) addSubtree(root, ids);
  return [...roots].map(([root, ids]) => ({ root, ids }));

  /** Everything of the writer's below the root that the deleter has not: it stays or goes as one. */
  function addSubtree(root: string, ids: Set<string>) {
    if (!emptied.has(root)) return;
    for (const id of writer.ids) {
      if (deleter.has(id)) continue;
      const isBelow = id === root || [...writer.above(id)].includes(root);
      if (isBelow) ids.add(id);
    }
  }
}

/** Lines deleted with everything that stood below them. */
function emptiedBy(base: FlatOutline, deleter: FlatOutline): ReadonlySet<string> {
  const emptied = new Set(base.ids.filter((id) => !deleter.has(id)));
  for (const id of base.ids) {
    if (!deleter.has(id)) continue;
    for (const above of base.above(id)) emptied.delete(above);
  }
  return emptied;
}
