import "server-only";
import { prisma } from "@/lib/db/client";
import { heldOn } from "@/lib/db/held-on";
import { env } from "@/lib/env";
import { queueMail } from "@/lib/notifications/outbox";
import { withoutRecused } from "@/lib/notifications/recused";
import { calendarDate } from "@/lib/text/dates";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { digestOf } from "./letters";
import { mailServer } from "./mail-server";

/** So many people at a time; the rest in the next round. */
const batch = 200;

/**
 * The day's letters: to each person who wants one, what waits for it and is still unread. Run twice on a day, it is
 * one letter. Gives how many were queued.
 */
export async function queueDailyLetters(now: Date): Promise<number> {
  if (!mailServer()) return 0;
  let queued = 0;
  let last: string | undefined;
  for (;;) {
    const waiting = await prisma.notification.findMany({
      where: { inDigest: true, ...(last && { membershipId: { gt: last } }) },
      distinct: ["membershipId"],
      select: { communeId: true, membershipId: true },
      orderBy: { membershipId: "asc" },
      take: batch,
    });
    for (const person of waiting) queued += await queueLetterOf(person, now);
    last = waiting.at(-1)?.membershipId;
    if (waiting.length < batch) return queued;
  }
}

type Person = { communeId: string; membershipId: string };

async function queueLetterOf({ communeId, membershipId }: Person, now: Date): Promise<number> {
  const key = `digest:${membershipId}:${calendarDate(now)}`;
  return prisma.$transaction(async (tx) => {
    // What came after today's letter waits for tomorrow's.
    if ((await tx.outboxMail.count({ where: { communeId, key } })) > 0) return 0;
    const where = { communeId, membershipId, inDigest: true };
    const unread = await tx.notification.findMany({
      where: {
        ...where,
        ...(await withoutRecused(tx, { communeId, membershipId })),
        readAt: null,
      },
      select: { id: true, kind: true, subjectId: true, data: true },
      orderBy: { id: "asc" },
      take: 1000,
    });
    await tx.notification.updateMany({ where, data: { inDigest: false } });
    const membership = await tx.membership.findFirst({
      where: { id: membershipId, user: { disabledAt: null }, ...heldOn(vietnamDay(now)) },
      select: { user: { select: { email: true } } },
    });
    if (unread.length === 0 || !membership?.user.email) return 0;
    await queueMail(tx, {
      communeId,
      membershipId,
      recipient: membership.user.email,
      ...digestOf(unread, now, env.PORTAL_URL),
      key,
      at: now,
    });
    return 1;
  });
}
