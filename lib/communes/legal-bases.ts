/** Legal texts and the days they hold: what every page and check asks of a row of the register. Client-safe. */

type Dated = { effectiveFrom: Date | null; effectiveTo: Date | null };
type Owned = { communeId: string | null; symbol: string };

export type LegalBasisState = "in-force" | "coming" | "expired";

export const legalBasisStateLabels: Record<LegalBasisState, string> = {
  "in-force": "Còn hiệu lực",
  coming: "Sắp có hiệu lực",
  expired: "Hết hiệu lực",
};

/** What a text is on a day (midnight UTC, as `vietnamDay` gives); a missing date is no bound. */
export function legalBasisStateOn(
  { effectiveFrom, effectiveTo }: Dated,
  day: Date,
): LegalBasisState {
  if (effectiveTo !== null && effectiveTo < day) return "expired";
  return effectiveFrom !== null && effectiveFrom > day ? "coming" : "in-force";
}

/** The rows that count: where a commune has its own row of a symbol, the nation's of that symbol stand back. */
export function withOwnFirst<Row extends Owned>(rows: readonly Row[]): Row[] {
  const own = new Set(
    rows.filter(({ communeId }) => communeId !== null).map(({ symbol }) => symbol),
  );
  return rows.filter(({ communeId, symbol }) => communeId !== null || !own.has(symbol));
}
