import { communeOfPath } from "../public-address.ts";

/** Says which state of the public pages something was made from: two that differ have a change between them. */
export type Generation = string;

type Kept<Page> = { page: Page; bytes: number };

type Limits = {
  /** What all kept pages may weigh together; the one longest unasked for goes first. */
  bytes: number;
  /** How many pages of searches are kept: anybody can make up words. */
  searches: number;
  /** How long a change may be announced without being heard of, before it is taken for one that was given up. */
  doubtMs: number;
  /** How long a reader waits for it: longer than a change takes, unless it was given up. */
  waitMs: number;
};

const usual: Limits = { bytes: 96 * 1024 * 1024, searches: 200, doubtMs: 60_000, waitMs: 2_000 };

/**
 * Pages in memory by their path. None is given out that may be older than the record: none while we cannot hear of
 * changes, none of a commune that is changing, none made from a state before the last change.
 */
export class KeptPages<Page> {
  private readonly pages = new Map<string, Kept<Page>>();
  private readonly changes = new Map<string, number>();
  /** By commune, the changes announced in this process and not yet heard of as done, with when they were announced. */
  private readonly doubts = new Map<string, Map<string, number>>();
  private readonly limits: Limits;
  private bytes = 0;
  private searches = 0;
  private changesOfAll = 0;
  private isListening = false;

  constructor(limits: Partial<Limits> = {}) {
    this.limits = { ...usual, ...limits };
  }

  get(path: string): Page | null {
    const kept = this.pages.get(path);
    if (!kept || !this.mayKeep(path)) return null;
    // The latest asked for stands last.
    this.pages.delete(path);
    this.pages.set(path, kept);
    return kept.page;
  }

  /** Keeps a page made from the state of that generation, unless something has changed since. */
  set(path: string, page: Page, bytes: number, generation: Generation): void {
    this.remove(path);
    if (generation !== this.generation(path) || !this.mayKeep(path)) return;
    if (bytes > this.limits.bytes / 8) return;
    this.pages.set(path, { page, bytes });
    this.bytes += bytes;
    if (isSearch(path)) this.searches += 1;
    this.makeRoom();
  }

  generation(path: string): Generation {
    const commune = communeOfPath(path);
    // A page of no commune may speak of all of them.
    const own = commune === null ? sum(this.changes.values()) : (this.changes.get(commune) ?? 0);
    return `${this.changesOfAll}.${own}`;
  }

  /** Whether a change of what this page shows is being written in this process, and will soon be done. */
  isAboutToChange(path: string, now = Date.now()): boolean {
    return this.isListening && this.isInDoubt(path, now, this.limits.waitMs);
  }

  /** A transaction of this process is about to change what the public reads of the commune ("*": of all). */
  announce(commune: string, token: string, now = Date.now()): void {
    const tokens = this.doubts.get(commune) ?? new Map<string, number>();
    this.doubts.set(commune, tokens.set(token, now));
    this.drop(commune);
  }

  /** The change is in the record. */
  changed(commune: string, token?: string): void {
    this.drop(commune);
    const tokens = this.doubts.get(commune);
    if (!tokens || token === undefined) return;
    tokens.delete(token);
    if (tokens.size === 0) this.doubts.delete(commune);
  }

  /** From now on every change is heard of. What happened before is unknown. */
  listens(): void {
    this.drop("*");
    this.isListening = true;
  }

  /** The line is broken: until it is mended nothing kept can be trusted. */
  isDeaf(): void {
    this.isListening = false;
    this.drop("*");
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.pages.size, bytes: this.bytes };
  }

  private drop(commune: string): void {
    if (commune === "*") {
      this.changesOfAll += 1;
      this.pages.clear();
      this.bytes = 0;
      this.searches = 0;
      return;
    }
    this.changes.set(commune, (this.changes.get(commune) ?? 0) + 1);
    for (const path of this.pages.keys()) {
      const own = communeOfPath(path);
      if (own === commune || own === null) this.remove(path);
    }
  }

  private mayKeep(path: string): boolean {
    return this.isListening && !this.isInDoubt(path, Date.now(), this.limits.doubtMs);
  }

  private isInDoubt(path: string, now: number, longest: number): boolean {
    if (this.doubts.size === 0) return false;
    const commune = communeOfPath(path);
    const asked = commune === null ? [...this.doubts.keys()] : [commune, "*"];
    return asked.some((slug) => this.hasDoubt(slug, now, longest));
  }

  private hasDoubt(commune: string, now: number, longest: number): boolean {
    const tokens = this.doubts.get(commune);
    if (!tokens) return false;
    for (const [token, since] of tokens) {
      if (now - since > this.limits.doubtMs) tokens.delete(token);
    }
    if (tokens.size === 0) this.doubts.delete(commune);
    return [...tokens.values()].some((since) => now - since <= longest);
  }

  private makeRoom(): void {
    for (const path of this.pages.keys()) {
      const isFull = this.bytes > this.limits.bytes;
      const hasTooManySearches = this.searches > this.limits.searches;
      if (!isFull && !hasTooManySearches) return;
      if (isFull || isSearch(path)) this.remove(path);
    }
  }

  private remove(path: string): void {
    const kept = this.pages.get(path);
    if (!kept) return;
    this.pages.delete(path);
    this.bytes -= kept.bytes;
    if (isSearch(path)) this.searches -= 1;
  }
}

const isSearch = (path: string) => /^\/[^/]+\/(?:tim-kiem|vinh-danh\/loc)\//.test(path);

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
