import type { FlatOutline } from "./flat-outline";

/** Lines in an order that changes: each knows the one after it. */
class Chain {
  private readonly next = new Map<string | null, string>();
  private readonly members: Set<string>;

  constructor(ids: readonly string[]) {
    for (const [index, id] of ids.entries()) this.next.set(ids[index - 1] ?? null, id);
    this.members = new Set(ids);
  }

  has = (id: string): boolean => this.members.has(id);
  after = (id: string | null): string | undefined => this.next.get(id);

  insert(id: string, after: string | null): void {
    const follower = this.next.get(after);
    this.next.set(after, id);
    if (follower !== undefined) this.next.set(id, follower);
    this.members.add(id);
  }

  *[Symbol.iterator](): Generator<string> {
    for (let id = this.next.get(null); id !== undefined; id = this.next.get(id)) yield id;
  }
}

type OrderInput = {
  mine: FlatOutline;
  theirs: FlatOutline;
  /** What the merged text holds. */
  kept: ReadonlySet<string>;
  /** Known to both sides and to the base, and no longer where it stood. */
  movedByMine: ReadonlySet<string>;
  movedByTheirs: ReadonlySet<string>;
};

/**
 * The kept lines in one order: their order, with what I moved or added put where I put it. What was added below a
 * line goes along when the other side moves that line.
 */
export function mergedOrder({
  mine,
  theirs,
  kept,
  movedByMine,
  movedByTheirs,
}: OrderInput): string[] {
  const cameByTheirs = (id: string) =>
    theirs.has(id) && !movedByMine.has(id) && (!mine.has(id) || movedByTheirs.has(id));

  const followers = new Set<string>();
  for (const id of theirs.ids) {
    const parent = theirs.get(id)?.parent;
    const goesAlong = parent && (movedByMine.has(parent) || followers.has(parent));
    if (goesAlong && kept.has(id) && cameByTheirs(id)) followers.add(id);
  }

  const chain = new Chain(
    theirs.ids.filter((id) => kept.has(id) && !movedByMine.has(id) && !followers.has(id)),
  );

  mine.ids.forEach((id, index) => {
    if (!kept.has(id) || chain.has(id) || followers.has(id)) return;
    let after = anchorIn(index, id);
    // Of lines that both sides put at one place, the deeper come first: they belong to what stands above.
    const depth = mine.get(id)?.depth ?? 0;
    for (let follower = chain.after(after); follower; follower = chain.after(follower)) {
      if (!cameByTheirs(follower) || (theirs.get(follower)?.depth ?? 0) < depth) break;
      after = follower;
    }
    chain.insert(id, after);
  });

  theirs.ids.forEach((id, index) => {
    if (!followers.has(id)) return;
    const before = theirs.ids
      .slice(0, index)
      .findLast((above) => chain.has(above) && (movedByMine.has(above) || followers.has(above)));
    chain.insert(id, before ?? null);
  });
  return [...chain];

  /** The nearest line above mine that is where I saw it; one that they took elsewhere counts only for what belongs to it. */
  function anchorIn(index: number, id: string): string | null {
    const parent = mine.get(id)?.parent ?? null;
    const goesAlong = parent !== null && movedByTheirs.has(parent);
    for (let at = index - 1; at >= 0; at--) {
      const above = mine.ids[at];
      if (above === undefined || !chain.has(above)) continue;
      if (!movedByTheirs.has(above) || above === parent || goesAlong) return above;
    }
    return null;
  }
}
