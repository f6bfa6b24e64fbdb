import type { CalendarDate } from "@/lib/text/dates";
import { foldAccents } from "@/lib/text/fold";

export type SuperiorName = { symbol: string; issuer: string; issuedOn: CalendarDate | null };

/**
 * What makes two communes' words mean one superior plan: symbol, issuer and day, however typed ("213/KH-UBND" of "UBND
 * tỉnh" is "213 / kh-ubnd" of "Ủy ban nhân dân tỉnh"). Goes into addresses.
 */
export function superiorKey({ symbol, issuer, issuedOn }: SuperiorName): string {
  const plainSymbol = foldAccents(symbol)
    .replace(/[\s.]+/g, "")
    .replace(/[‐-―−]/g, "-");
  const plainIssuer = foldAccents(issuer)
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\buy ban nhan dan\b/g, "ubnd")
    .trim();
  return [plainSymbol.replace(/^0+(?=\d)/, ""), plainIssuer, issuedOn ?? ""].join("|");
}
