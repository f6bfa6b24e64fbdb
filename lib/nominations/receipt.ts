import "server-only";
import type { Tx } from "@/lib/db/client";
import { calendarDate } from "@/lib/text/dates";

export type Receipt = { year: number; number: number };

/** 1, 2, 3 … within the commune and year: who hands in at the same moment waits for this one to end. */
export async function nextDossierNumber(tx: Tx, communeId: string, now: Date): Promise<Receipt> {
  const year = Number(calendarDate(now).slice(0, 4));
  const lock = `dossier number ${communeId}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
  const { _max } = await tx.dossier.aggregate({
    where: { communeId, year },
    _max: { number: true },
  });
  return { year, number: (_max.number ?? 0) + 1 };
}
