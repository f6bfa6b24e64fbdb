import type { Tx } from "./client";

/** The channel on which every instance of the portal hears whose public pages have changed. */
export const publicPagesChannel = "public_pages";

/**
 * Says, with the transaction's commit, that what the public may read of a commune has changed: every kept page of it
 * is dropped. Takes the commune's public address ("xa-muong-bu").
 */
export async function announcePublicChange(tx: Tx, communeSlug: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${publicPagesChannel}, ${communeSlug})`;
}
