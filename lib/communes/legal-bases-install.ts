import "server-only";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { isSame } from "@/lib/documents/same";
import { readDay, writeDay } from "@/lib/text/day-column";
import { type NationalLegalBasis, nationalLegalBases } from "./national-legal-bases";

const nationalRow = {
  id: true,
  symbol: true,
  citation: true,
  issuedOn: true,
  effectiveFrom: true,
  effectiveTo: true,
  replacedBy: true,
  isVerified: true,
  note: true,
} satisfies Prisma.LegalBasisSelect;

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
    select: nationalRow,
    take: 2000,
  });
  const known = new Map(present.map((row) => [row.symbol, row]));
  const missing = bases.filter(({ symbol }) => !known.has(symbol)).map(columnsOf);
  await tx.legalBasis.createMany({ data: missing });
  for (const basis of bases) {
    const row = known.get(basis.symbol);
    if (!row || isSame(basisOf(row), basis)) continue;
    await tx.legalBasis.update({
      where: { id: row.id },
      data: { ...columnsOf(basis), version: { increment: 1 } },
      select: { id: true },
    });
  }
}

type NationalRow = Prisma.LegalBasisGetPayload<{ select: typeof nationalRow }>;

function basisOf({ id: _, ...row }: NationalRow): NationalLegalBasis {
  return {
    ...row,
    issuedOn: readDay(row.issuedOn),
    effectiveFrom: readDay(row.effectiveFrom),
    effectiveTo: readDay(row.effectiveTo),
  };
}

function columnsOf(basis: NationalLegalBasis) {
  return {
    ...basis,
    issuedOn: writeDay(basis.issuedOn),
    effectiveFrom: writeDay(basis.effectiveFrom),
    effectiveTo: writeDay(basis.effectiveTo),
  };
}
