import { setTimeout as pause } from "node:timers/promises";
import { communeOfPath } from "../public-address.ts";
import type { Generation } from "./kept-pages.ts";
import { forgetLifetimes } from "./next-lifetimes.ts";
import { notFoundHtml } from "./not-found-html.ts";
import { type Packed, packed } from "./packed.ts";
import { keptPages } from "./process.ts";
import { withoutScripts } from "./without-scripts.ts";

type Headers = Record<string, number | string | string[] | undefined>;
type PageAnswer = {
  kind: "APP_PAGE";
  html: string;
  rscData?: Uint8Array;
  segmentData?: Map<string, Uint8Array>;
  status?: number;
  headers?: Headers;
};
type RouteAnswer = { kind: "APP_ROUTE"; body: Uint8Array; status: number; headers: Headers };
/** What Next hands over: a page, a route handler's answer; of anything else nothing is kept. */
export type Answer = PageAnswer | RouteAnswer | { kind: string };

type Lifetime = { revalidate?: number | false; expire?: number };
type Context = { cacheControl?: Lifetime; tags?: string[] };
export type KeptAnswer = {
  value: Answer;
  lastModified: number;
  cacheControl: Lifetime;
  /** Of a public page; answer.ts sends it. */
  packed?: Packed;
};

/**
 * Where Next keeps the pages it has made (next.config.ts, `cacheHandler`; docs/decisions/0121). Next makes one for
 * each request, asks it for the page, and gives it the page it has made: what is done to that page here is done to
 * the first answer too.
 */
export default class PageCache {
  private readonly missed = new Map<string, Generation>();

  async get(key: string): Promise<KeptAnswer | null> {
    const path = pathOf(key);
    if (path === null) return null;
    // Whoever asks next may be given the page made for this one: it must not be made from the state of before.
    while (keptPages.isAboutToChange(path)) await pause(5);
    const kept = keptPages.get(path);
    if (!kept && !this.missed.has(path)) this.missed.set(path, keptPages.generation(path));
    return kept;
  }

  async set(key: string, answer: Answer | null, context: Context = {}): Promise<void> {
    const path = pathOf(key);
    if (path === null || answer === null) return;
    const generation = this.missed.get(path);
    this.missed.delete(path);
    if (communeOfPath(path) !== null) makePublic(answer);
    if (generation !== undefined && generation !== keptPages.generation(path)) {
      askAgain(answer, path);
      return;
    }
    const bytes = weightOf(answer);
    if (generation === undefined || bytes === null) return forgetLifetimes();
    const cacheControl = context.cacheControl ?? { revalidate: false };
    const kept: KeptAnswer = { value: answer, lastModified: Date.now(), cacheControl };
    if (isPage(answer) && communeOfPath(path) !== null) kept.packed = packed(answer.html);
    keptPages.set(path, kept, bytes + (kept.packed?.gzip.byteLength ?? 0), generation);
  }

  /** Nothing here is told apart by tags. */
  async revalidateTag(): Promise<void> {}

  resetRequestCache(): void {}
}

/** Next's key ends with the path; of a key that looks otherwise nothing is kept. */
function pathOf(key: string): string | null {
  const [, path] = /^\/route-cache\/APP_(?:PAGE|ROUTE)\/[0-9a-f]+\/\$(\/.*)$/s.exec(key) ?? [];
  return path ?? null;
}

/** No scripts, and no copy of it that could outlive it: whoever has one asks whether it still holds. */
function makePublic(answer: Answer): void {
  if (isPage(answer)) {
    answer.html = answer.status === 404 ? notFoundHtml : withoutScripts(answer.html);
    delete answer.rscData;
    delete answer.segmentData;
    answer.headers = { ...withoutLinks(answer.headers), "cache-control": "no-cache" };
  } else if (isRoute(answer)) {
    answer.headers = { ...answer.headers, "cache-control": "no-cache" };
  }
}

/** Next tells the browser beforehand which scripts will come. */
function withoutLinks(headers: Headers = {}): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== "link"));
}

/** It was being made while the record changed; whoever waits for it asks once more. */
function askAgain(answer: Answer, path: string): void {
  if (communeOfPath(path) === null) return;
  const again = { location: path, "cache-control": "no-store" };
  if (isPage(answer)) {
    answer.html = "";
    answer.status = 307;
    answer.headers = { ...answer.headers, ...again };
  } else if (isRoute(answer)) {
    answer.body = Buffer.alloc(0);
    answer.status = 307;
    // Nothing of the file's own: its length, its name.
    answer.headers = again;
  }
}

/** In memory; null for what is not worth keeping: anybody can ask for pages that do not exist. */
function weightOf(answer: Answer): number | null {
  if (isPage(answer)) return (answer.status ?? 200) === 200 ? answer.html.length * 2 : null;
  if (isRoute(answer)) return answer.status === 200 ? answer.body.byteLength : null;
  return null;
}

const isPage = (answer: Answer): answer is PageAnswer => answer.kind === "APP_PAGE";
const isRoute = (answer: Answer): answer is RouteAnswer => answer.kind === "APP_ROUTE";
