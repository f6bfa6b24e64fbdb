import "server-only";
import type { Tx } from "@/lib/db/client";
import { calendarDate } from "@/lib/text/dates";

type Receipt = { year: number; number: number };

/** 1, 2, 3 … within the commune and year, for pledges and for reports: who comes at the same moment waits for this one. */
export async function nextReceiptNumber(
  tx: Tx,
  communeId: string,
  what: "pledge" | "report",
  now: Date,
): Promise<Receipt> {
  const year = Number(calendarDate(now).slice(0, 4));
  const lock = `${what} number ${communeId}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
  const highest = { where: { communeId, year }, _max: { number: true } } as const;
  const { _max } =
    what === "pledge"
      ? await tx.pledge.aggregate(highest)
      : await tx.progressReport.aggregate(highest);
  return { year, number: (_max.number ?? 0) + 1 };
}

/** "ĐK 12/2026", "BC 12/2026": what a unit quotes later; "" before it was handed in. */
export function receiptNumber(
  what: "pledge" | "report",
  { year, number }: { year: number | null; number: number | null },
): string {
  if (year === null || number === null) return "";
  return `${what === "pledge" ? "ĐK" : "BC"} ${number}/${year}`;
}
