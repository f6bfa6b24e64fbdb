import { diffArrays } from "diff";
import { likeness } from "@/lib/text/likeness";

/** One paragraph, row or line of a text; `id` where it has one that goes with it from version to version. */
export type Item = { id: string | null; words: string };

/** What became of an item, in reading order; a moved one is met twice, where it left and where it arrived. */
export type Step =
  | { kind: "kept" | "left" | "arrived"; before: number; after: number }
  | { kind: "removed"; before: number; after: null }
  | { kind: "added"; before: null; after: number };

/**
 * Two texts item by item. The same item is known by its id where the words agree with it (ids of plans read from a file
 * once counted places), else by its words.
 */
export function align(before: readonly Item[], after: readonly Item[]): Step[] {
  const pairs = new Pairs(before, after);
  pairs.addWhere(({ id, words }) => id !== null && `${id} ${words}`);
  pairs.addWhere(({ words }) => words.length >= tellingLength && words);
  pairs.addWhere(({ id }) => id ?? false, stillAlike);
  pairs.fillGaps();
  return stepsOf(pairs);
}

/** Shorter words may well stand in two places. */
const tellingLength = 24;
/** With the same id, this much in common is the same clause reworded; without, half of it must be. */
const stillAlike = 0.3;
const alike = 0.5;
/** A gap is searched pair by pair only while that is cheap. */
const largestSearch = 4_000;

class Pairs {
  readonly before: readonly Item[];
  readonly after: readonly Item[];
  /** By place before: place after. */
  readonly to = new Map<number, number>();
  private readonly taken = new Set<number>();

  constructor(before: readonly Item[], after: readonly Item[]) {
    this.before = before;
    this.after = after;
  }

  add(before: number, after: number): void {
    this.to.set(before, after);
    this.taken.add(after);
  }

  /** Pairs the items whose key occurs once on each side; `false` is no key. */
  addWhere(keyOf: (item: Item) => string | false, atLeast = 0): void {
    const olds = onlyOnes(this.before, keyOf, (at) => this.to.has(at));
    const news = onlyOnes(this.after, keyOf, (at) => this.taken.has(at));
    for (const [key, at] of olds) {
      const place = news.get(key);
      if (place === undefined) continue;
      if (atLeast > 0 && this.likeness(at, place) < atLeast) continue;
      this.add(at, place);
    }
  }

  /** Between two neighbouring pairs: first equal words in order, then words mostly the same, then equal ids. */
  fillGaps(): void {
    let [from, start] = [0, 0];
    const anchors = [...inOrder(this.to), [this.before.length, this.after.length] as const];
    for (const [before, after] of anchors) {
      const olds = range(from, before).filter((at) => !this.to.has(at));
      const news = range(start, after).filter((at) => !this.taken.has(at));
      this.pairEqual(olds, news);
      this.pairAlike(olds, news);
      this.pairNamesakes(olds, news);
      [from, start] = [before + 1, after + 1];
    }
  }

  private pairEqual(olds: readonly number[], news: readonly number[]): void {
    const words = (items: readonly Item[]) => (at: number) => items[at]?.words ?? "";
    const changes = diffArrays(olds.map(words(this.before)), news.map(words(this.after)), {
      maxEditLength: 1_000,
    });
    let [at, to] = [0, 0];
    for (const { value, added, removed } of changes ?? []) {
      for (const _ of value) {
        const [old, fresh] = [olds[at], news[to]];
        if (!added && !removed && old !== undefined && fresh !== undefined) this.add(old, fresh);
        if (!added) at += 1;
        if (!removed) to += 1;
      }
    }
  }

  private pairAlike(olds: readonly number[], news: readonly number[]): void {
    const left = olds.filter((at) => !this.to.has(at));
    let right = news.filter((at) => !this.taken.has(at));
    if (left.length * right.length > largestSearch) return;
    for (const old of left) {
      const best = right
        .map((place) => ({ place, likeness: this.likeness(old, place) }))
        .reduce((most, one) => (one.likeness > most.likeness ? one : most), {
          place: -1,
          likeness: alike,
        });
      if (best.place < 0) continue;
      this.add(old, best.place);
      // What stands above it can no longer be met in order.
      right = right.filter((place) => place > best.place);
    }
  }

  /** The same clause written anew from its first word to its last. */
  private pairNamesakes(olds: readonly number[], news: readonly number[]): void {
    let from = 0;
    for (const old of olds.filter((at) => !this.to.has(at))) {
      const id = this.before[old]?.id ?? null;
      const at = news.findIndex(
        (place, index) =>
          index >= from && !this.taken.has(place) && id !== null && this.after[place]?.id === id,
      );
      if (at < 0) continue;
      this.add(old, news[at] ?? 0);
      from = at + 1;
    }
  }

  private likeness(before: number, after: number): number {
    return likeness(this.before[before]?.words ?? "", this.after[after]?.words ?? "");
  }
}

function onlyOnes(
  items: readonly Item[],
  keyOf: (item: Item) => string | false,
  isTaken: (at: number) => boolean,
): Map<string, number> {
  const found = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [at, item] of items.entries()) {
    const key = isTaken(at) ? false : keyOf(item);
    if (key === false) continue;
    if (found.has(key)) repeated.add(key);
    found.set(key, at);
  }
  for (const key of repeated) found.delete(key);
  return found;
}

/** The longest run of pairs that keep their order: what did not move. */
function inOrder(to: ReadonlyMap<number, number>): [number, number][] {
  const pairs = [...to].sort(([a], [b]) => a - b);
  /** The pair on which the best run of each length ends, and the pair before each pair in its run. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, [, after]] of pairs.entries()) {
    let length = ends.findIndex((end) => (pairs[end]?.[1] ?? 0) > after);
    if (length < 0) length = ends.length;
    previous[index] = ends[length - 1] ?? -1;
    ends[length] = index;
  }
  const run: [number, number][] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair) run.unshift(pair);
  }
  return run;
}

function stepsOf({ before, after, to }: Pairs): Step[] {
  const from = new Map([...to].map(([old, fresh]) => [fresh, old]));
  const steps: Step[] = [];
  let [at, place] = [0, 0];
  for (const [old, fresh] of [...inOrder(to), [before.length, after.length] as const]) {
    for (; at < old; at++) {
      const arrives = to.get(at);
      steps.push(
        arrives === undefined
          ? { kind: "removed", before: at, after: null }
          : { kind: "left", before: at, after: arrives },
      );
    }
    for (; place < fresh; place++) {
      const came = from.get(place);
      steps.push(
        came === undefined
          ? { kind: "added", before: null, after: place }
          : { kind: "arrived", before: came, after: place },
      );
    }
    if (old < before.length) steps.push({ kind: "kept", before: old, after: fresh });
    [at, place] = [old + 1, fresh + 1];
  }
  return steps;
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
