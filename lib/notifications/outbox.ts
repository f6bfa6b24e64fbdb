import "server-only";
import type { Tx } from "@/lib/db/client";
import { mailServer } from "./mail/mail-server";

/** After so many attempts, about a day, a letter is given up. */
export const mostAttempts = 12;

type QueuedMail = {
  communeId: string;
  /** The person it is for, in whose capacity; null for somebody who has none yet. */
  membershipId: string | null;
  recipient: string;
  subject: string;
  /** Plain words. Whatever somebody else typed goes through `defang` first. */
  text: string;
  /** What makes it this one letter of the commune: queued twice, it is sent once. */
  key: string;
  at: Date;
};

/**
 * Puts a letter into the outbox, with the transaction that makes it due: it goes out if and only if that commits. Gives
 * whether it will be sent: false where the portal has no mail server, and nothing is queued then.
 */
export async function queueMail(tx: Tx, { at, ...letter }: QueuedMail): Promise<boolean> {
  if (!mailServer()) return false;
  const [queued] = await tx.outboxMail.createManyAndReturn({
    data: { ...letter, subject: letter.subject.replace(/\s+/g, " ").trim(), createdAt: at },
    skipDuplicates: true,
    select: { id: true },
  });
  if (queued) await askToSend(tx, queued.id);
  return true;
}

/** The job that sends a letter of the outbox, in the same transaction. */
export async function askToSend(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`SELECT graphile_worker.add_job(
    'send_mail', json_build_object('id', ${id}::text), max_attempts := ${mostAttempts}::int, job_key := ${`mail:${id}`}::text
  )`;
}
