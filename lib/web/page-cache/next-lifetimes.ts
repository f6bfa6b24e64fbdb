import { createRequire } from "node:module";

const most = 10_000;
let count = 0;

/**
 * Next notes how long each page it ever made may live, for good, whether or not it was kept: addresses that do not
 * exist would fill the memory. All notes are thrown away now and then; those of kept pages come with the pages.
 */
export function forgetLifetimes(): void {
  count += 1;
  if (count < most) return;
  count = 0;
  const lifetimes: unknown = createRequire(import.meta.url)(
    "next/dist/server/lib/incremental-cache/shared-cache-controls.external.js",
  );
  const { SharedCacheControls } = lifetimes as { SharedCacheControls: typeof Lifetimes };
  new SharedCacheControls({}).clear();
}

declare class Lifetimes {
  constructor(manifest: object);
  clear(): void;
}
