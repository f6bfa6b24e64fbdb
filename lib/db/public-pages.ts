import { randomUUID } from "node:crypto";
import type { Tx } from "./client";

/** The channel on which every instance of the portal hears whose public pages have changed. */
export const publicPagesChannel = "public_pages";

/** Where this process keeps public pages (lib/web/page-cache/process.ts), it wants to know before the others. */
type Process = typeof globalThis & {
  publicPagesChanging?: (communeSlug: string, token: string) => void;
};

/**
 * Says, with the transaction's commit, that what the public may read of a commune has changed: every kept page of it
 * is dropped. Takes the commune's public address ("xa-muong-bu"), or "*" for all. Call it before the change is
 * committed; a page asked for after the commit shows the change.
 */
export async function announcePublicChange(tx: Tx, communeSlug: string): Promise<void> {
  const token = randomUUID();
  const process: Process = globalThis;
  process.publicPagesChanging?.(communeSlug, token);
  await tx.$executeRaw`SELECT pg_notify(${publicPagesChannel}, ${`${communeSlug} ${token}`})`;
}
