import "server-only";
import type { prisma, Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

type Db = Tx | typeof prisma;

/**
 * What was told of nominations that the Council now has and this person takes no part in: kept, but not shown, counted
 * or sent until the Council is done (docs/decisions/0160). By the person, under whichever place they were told.
 */
export async function withoutRecused(
  db: Db,
  { communeId, membershipId }: { communeId: string; membershipId: string },
): Promise<Prisma.NotificationWhereInput> {
  const nominations = await db.nomination.findMany({
    where: {
      communeId,
      state: "BEFORE_COUNCIL",
      agendaItems: {
        some: {
          session: { state: { not: "CANCELLED" } },
          recusals: {
            some: {
              member: { membership: { user: { memberships: { some: { id: membershipId } } } } },
            },
          },
        },
      },
    },
    select: { id: true },
    take: 2000,
  });
  if (nominations.length === 0) return {};
  const ids = nominations.map(({ id }) => id);
  return { NOT: { subjectType: "nomination", subjectId: { in: ids } } };
}
