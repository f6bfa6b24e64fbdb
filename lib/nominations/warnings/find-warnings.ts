import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { gatherFacts } from "./gather-facts";
import type { StandingWarning } from "./warning";
import { warningsOf } from "./warnings-of";

/**
 * The warnings of those of these nominations that the person sees, each with the answer it was given: what stands in the
 * way first. By nomination; a nomination without any has an empty list. As many queries for one as for thirty.
 */
export async function findWarnings(
  actor: Actor,
  nominationIds: readonly string[],
  now: Date,
  db: Tx | typeof prisma = prisma,
): Promise<Map<string, StandingWarning[]>> {
  const facts = await gatherFacts(db, actor, nominationIds, now);
  const answers = await db.warningAnswer.findMany({
    where: { communeId: actor.communeId, nominationId: { in: [...facts.keys()] } },
    select: {
      nominationId: true,
      fingerprint: true,
      reason: true,
      saidAt: true,
      saidBy: { select: { position: true, user: { select: { name: true } } } },
    },
    take: 10_000,
  });
  const answerOf = new Map(
    answers.map(({ nominationId, fingerprint, reason, saidAt, saidBy }) => [
      `${nominationId} ${fingerprint}`,
      { reason, saidAt, saidBy: `${saidBy.user.name}, ${saidBy.position}` },
    ]),
  );
  return new Map(
    [...facts].map(([id, own]) => [
      id,
      warningsOf(own).map((warning) => ({
        ...warning,
        answer: answerOf.get(`${id} ${warning.fingerprint}`) ?? null,
      })),
    ]),
  );
}
