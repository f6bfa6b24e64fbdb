import "server-only";
import type { Tx } from "@/lib/db/client";
import { type NationalLegalBasis, nationalLegalBases } from "./national-legal-bases";

/**
 * Brings the nation's rows of the register to what this version of the portal knows: nobody changes them by hand, so
 * a text that ended, or a date put right, arrives with an upgrade. A commune's own rows are never touched.
 */
export async function installNationalLegalBases(
  tx: Tx,
  bases: readonly NationalLegalBasis[] = nationalLegalBases,
): Promise<void> {
  const present = await tx.legalBasis.findMany({
    where: { communeId: null },
    take: 2000,
  });
  const known = new Map(present.map((row) => [row.symbol, row]));
  const missing = bases.filter(({ symbol }) => !known.has(symbol)).map(rowOf);
  await tx.legalBasis.createMany({ data: missing });
  for (const basis of bases) {
    const row = known.get(basis.symbol);
    const wanted = rowOf(basis);
    if (!row || isSame(row, wanted)) continue;
    await tx.legalBasis.update({
      where: { id: row.id },
      data: { ...wanted, version: { increment: 1 } },
    });
  }
}

function rowOf({ issuedOn, effectiveFrom, effectiveTo, ...words }: NationalLegalBasis) {
  return {
    ...words,
    issuedOn: day(issuedOn),
    effectiveFrom: day(effectiveFrom),
    effectiveTo: day(effectiveTo),
  };
}

function isSame<Row extends object>(present: Row, wanted: Partial<Row>): boolean {
  const values = (row: Partial<Row>) =>
    Object.keys(wanted).map((key) => JSON.stringify(row[key as keyof Row] ?? null));
  return values(present).join() === values(wanted).join();
}

const day = (iso: string | null) => (iso === null ? null : new Date(iso));
