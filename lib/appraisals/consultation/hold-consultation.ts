import "server-only";
import type { Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { readDay } from "@/lib/text/day-column";

/**
 * The list, held until the transaction ends: an opinion that comes while it is concluded waits, and finds it concluded.
 * Throws NOT_FOUND.
 */
export async function holdConsultation(tx: Tx, communeId: string, id: string) {
  await tx.$executeRaw`
    SELECT 1 FROM consultation WHERE commune_id = ${communeId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const found = await tx.consultation.findFirst({
    where: { communeId, id },
    select: {
      id: true,
      title: true,
      opensOn: true,
      closesOn: true,
      concludedAt: true,
      concludedById: true,
      version: true,
      commune: { select: { id: true, slug: true } },
      items: { select: { nominationId: true, removedAt: true }, take: 500 },
    },
  });
  if (!found) throw new DomainError("NOT_FOUND", "Không tìm thấy đợt lấy ý kiến.");
  return { ...found, opensOn: readDay(found.opensOn), closesOn: readDay(found.closesOn) };
}

export type HeldConsultation = Awaited<ReturnType<typeof holdConsultation>>;
