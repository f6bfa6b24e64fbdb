import "server-only";
import { prisma } from "@/lib/db/client";

/** Numbers of the commune's audit lines that were changed, or whose neighbour before them was; empty when all is well. */
export async function brokenAuditLines(communeId: string): Promise<number[]> {
  const broken = await prisma.$queryRaw<{ sequence: number }[]>`
    SELECT sequence FROM (
      SELECT event.sequence,
        audit_event_hash(event) = event.hash AS is_itself,
        coalesce(lag(event.hash) OVER chain, '') = event.previous_hash AS follows,
        row_number() OVER chain = event.sequence AS is_counted
      FROM audit_event event
      WHERE event.commune_id = ${communeId}::uuid
      WINDOW chain AS (ORDER BY event.sequence)
    ) line
    WHERE NOT (is_itself AND follows AND is_counted)
    ORDER BY sequence`;
  return broken.map(({ sequence }) => sequence);
}
