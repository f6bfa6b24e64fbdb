import "server-only";
import type { Tx } from "@/lib/db/client";
import { env } from "@/lib/env";
import type { NotificationKind } from "./kinds";
import { letterOf } from "./mail/letters";
import { mailServer } from "./mail/mail-server";
import { queueMail } from "./outbox";
import { defaultSetting } from "./settings";

const reminders: readonly NotificationKind[] = [
  "duty.due",
  "duty.overdue",
  "milestone.due",
  "progress.due",
  "progress.overdue",
];

type Told = {
  communeId: string;
  kind: NotificationKind;
  subjectId: string;
  data: object;
  at: Date;
};

/**
 * Sends what was just written to those who want it by mail: at once, or in the day's letter. Nothing without a mail
 * server.
 */
export async function tellOutside(
  tx: Tx,
  notice: Told,
  notifications: readonly { id: string; membershipId: string }[],
): Promise<void> {
  if (!mailServer() || notifications.length === 0) return;
  const { communeId, kind, at } = notice;
  const people = await tx.membership.findMany({
    where: {
      communeId,
      id: { in: notifications.map(({ membershipId }) => membershipId) },
      user: { disabledAt: null, email: { not: null } },
    },
    select: {
      id: true,
      roles: true,
      user: { select: { email: true } },
      notificationSetting: { select: { mail: true, reminders: true } },
    },
    take: 1000,
  });
  const later: string[] = [];
  for (const { id: membershipId, roles, user, notificationSetting } of people) {
    const { mail, reminders: wantsReminders } = notificationSetting ?? defaultSetting(roles);
    const notification = notifications.find((one) => one.membershipId === membershipId);
    if (!notification || !user.email || mail === "NONE") continue;
    if (reminders.includes(kind) && !wantsReminders) continue;
    if (mail === "DAILY") {
      later.push(notification.id);
      continue;
    }
    await queueMail(tx, {
      communeId,
      membershipId,
      recipient: user.email,
      ...letterOf({ ...notice, id: notification.id }, env.PORTAL_URL),
      key: `notification:${notification.id}`,
      at,
    });
  }
  if (later.length > 0) {
    await tx.notification.updateMany({
      where: { communeId, id: { in: later } },
      data: { inDigest: true },
    });
  }
}
