import "server-only";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import { mostAttempts } from "@/lib/notifications/outbox";
import { DeliveryFailure, deliver } from "./deliver";
import type { MailServer } from "./mail-server";

const letterFields = {
  communeId: true,
  recipient: true,
  subject: true,
  text: true,
  createdAt: true,
  attempts: true,
  membership: { select: { user: { select: { disabledAt: true } } } },
} as const;

/**
 * Sends a letter of the outbox, once whatever happens: that it is being attempted is committed before the line to the
 * mail server is opened, so that a letter whose fate nobody knows is not sent again by itself. Throws when the server
 * did not take it this time, for the job to come back later; never for a letter that is sent, given up or unknown.
 */
export async function sendMail(id: string, server: MailServer, clock: () => Date): Promise<void> {
  const letter = await claim(id, clock());
  if (!letter) return;
  if (letter.membership?.user.disabledAt) return giveUp(id, "Tài khoản đã khóa.", clock());
  try {
    await deliver(server, {
      ...letter,
      messageId: `${id}@${new URL(env.PORTAL_URL).hostname}`,
      date: letter.createdAt,
    });
  } catch (error) {
    return settleFailure(id, letter.attempts, failureOf(error), clock());
  }
  // Sent letters are not kept: an invitation in one is a key.
  await prisma.outboxMail.updateMany({
    where: { id },
    data: { sentAt: clock(), text: "", lastError: null },
  });
}

/** Takes the letter in hand; null when somebody else has it, or has had it. */
async function claim(id: string, now: Date) {
  const { count } = await prisma.outboxMail.updateMany({
    where: { id, sentAt: null, givenUpAt: null, attemptedAt: null },
    data: { attemptedAt: now, attempts: { increment: 1 } },
  });
  if (count === 0) return null;
  return prisma.outboxMail.findUnique({ where: { id }, select: letterFields });
}

/** What is no answer of the server's is a letter that could not even be put together. */
function failureOf(error: unknown): DeliveryFailure {
  return error instanceof DeliveryFailure ? error : new DeliveryFailure("refused", String(error));
}

async function settleFailure(id: string, attempts: number, failure: DeliveryFailure, now: Date) {
  const lastError = failure.message.slice(0, 500);
  if (failure.fate === "unknown") {
    await prisma.outboxMail.updateMany({ where: { id }, data: { lastError } });
    return;
  }
  if (failure.fate === "refused" || attempts >= mostAttempts) return giveUp(id, lastError, now);
  await prisma.outboxMail.updateMany({ where: { id }, data: { attemptedAt: null, lastError } });
  throw failure;
}

async function giveUp(id: string, lastError: string, now: Date) {
  await prisma.outboxMail.updateMany({
    where: { id },
    data: { attemptedAt: null, givenUpAt: now, lastError },
  });
}
