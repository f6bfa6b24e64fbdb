/**
 * The addresses everybody may read: those of a commune, which begin with its kind ("xa-muong-bu"). In the form of
 * next.config.ts and proxy.ts.
 */
export const communeSegment = "((?:xa|phuong|dac-khu)-[a-z0-9-]+)";

const publicAddress = /^\/((?:xa|phuong|dac-khu)-[a-z0-9-]+)(?:\/|$)/;

/** The commune whose public page this path is, or null: "/xa-muong-bu/lich" gives "xa-muong-bu". */
export function communeOfPath(path: string): string | null {
  return publicAddress.exec(path)?.[1] ?? null;
}
