import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { MailSetting } from "./settings";

/** The person has read one of their notifications. */
export async function readNotification(actor: Actor, id: string, now: Date): Promise<void> {
  await markRead(actor, { id }, now);
}

/** The person has read all of them. Gives how many were unread. */
export async function readAllNotifications(actor: Actor, now: Date): Promise<number> {
  return markRead(actor, {}, now);
}

async function markRead(
  { communeId, membershipId }: Actor,
  which: { id?: string },
  now: Date,
): Promise<number> {
  const { count } = await prisma.notification.updateMany({
    where: { ...which, communeId, membershipId, readAt: null },
    data: { readAt: now },
  });
  return count;
}

/**
 * How the person wants to be told outside the portal from now on; what waits for the day's letter still goes with it
 * unless they want none.
 */
export async function saveMailSetting(
  { communeId, membershipId }: Actor,
  setting: MailSetting,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await tx.notificationSetting.upsert({
      where: { communeId_membershipId: { communeId, membershipId } },
      create: { communeId, membershipId, ...setting },
      update: setting,
    });
    if (setting.mail !== "NONE") return;
    await tx.notification.updateMany({
      where: { communeId, membershipId, inDigest: true },
      data: { inDigest: false },
    });
  });
}
