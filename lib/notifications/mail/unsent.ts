import "server-only";
import { subMinutes } from "date-fns";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { DomainError } from "@/lib/errors";
import { askToSend } from "@/lib/notifications/outbox";

/** An attempt takes a minute or two at most; one that is older has been cut off. */
const attemptMinutes = 10;

/** The letters that will not go out by themselves: given up, or of unknown fate. */
function unsent(actor: Actor, now: Date): Prisma.OutboxMailWhereInput {
  if (!actor.roles.includes("ADMIN")) return { id: { in: [] } };
  return {
    communeId: actor.communeId,
    sentAt: null,
    OR: [{ givenUpAt: { not: null } }, { attemptedAt: { lt: subMinutes(now, attemptMinutes) } }],
  };
}

/**
 * Those an administrator should look at, the latest first; nothing for anybody else. Their text is nobody's but the
 * reader's.
 */
export function listUnsentMail(actor: Actor, now: Date) {
  return prisma.outboxMail.findMany({
    where: unsent(actor, now),
    select: {
      id: true,
      recipient: true,
      subject: true,
      createdAt: true,
      attempts: true,
      attemptedAt: true,
      givenUpAt: true,
      lastError: true,
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 100,
  });
}

/** Tries such a letter again, from the first attempt. Throws NOT_FOUND when it is none of these, or no longer. */
export async function resendMail(actor: Actor, id: string, now: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.outboxMail.updateMany({
      where: { AND: [{ id }, unsent(actor, now)] },
      data: { attemptedAt: null, givenUpAt: null, attempts: 0, lastError: null },
    });
    if (count === 0) throw gone();
    await askToSend(tx, id);
    await record(tx, actor, "letter.resent", id, now);
  });
}

/** Lets such a letter be: its text is forgotten, and it is listed no longer. Throws NOT_FOUND. */
export async function dropMail(actor: Actor, id: string, now: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.outboxMail.deleteMany({
      where: { AND: [{ id }, unsent(actor, now)] },
    });
    if (count === 0) throw gone();
    await record(tx, actor, "letter.dropped", id, now);
  });
}

function record(
  tx: Prisma.TransactionClient,
  actor: Actor,
  action: "letter.resent" | "letter.dropped",
  letterId: string,
  at: Date,
) {
  const subject = { type: "commune", id: actor.communeId } as const;
  return recordAudit(tx, { actor, action, subject, data: { letterId }, at });
}

function gone(): DomainError {
  return new DomainError("NOT_FOUND", "Thư này không còn chờ xử lý. Tải lại trang.");
}
