import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { withoutRecused } from "./recused";
import { pageOf, sentenceOf } from "./sentences";
import { defaultSetting, type MailSetting } from "./settings";

const own = ({ communeId, membershipId }: Actor) => ({ communeId, membershipId });

/** What the person was told, the latest first; `after` is the id of the last one of the page before. */
export async function listNotifications(
  actor: Actor,
  { after, take = 50 }: { after?: string; take?: number } = {},
) {
  const rows = await prisma.notification.findMany({
    where: { ...own(actor), ...(await withoutRecused(prisma, actor)) },
    select: { id: true, kind: true, subjectId: true, data: true, createdAt: true, readAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: Math.min(take, 100),
    ...(after && { cursor: { id: after }, skip: 1 }),
  });
  return rows.map(({ kind, subjectId, data, ...row }) => ({
    ...row,
    words: sentenceOf({ kind, subjectId, data }),
  }));
}

/** How many the person has not read. */
export async function countUnread(actor: Actor): Promise<number> {
  const unread = { ...own(actor), readAt: null };
  // Most have none, and every page asks.
  if ((await prisma.notification.count({ where: unread })) === 0) return 0;
  return prisma.notification.count({
    where: { ...unread, ...(await withoutRecused(prisma, actor)) },
  });
}

/** Where one of the person's notifications leads, or null. */
export async function findNotification(actor: Actor, id: string) {
  const found = await prisma.notification.findFirst({
    where: { id, ...own(actor), ...(await withoutRecused(prisma, actor)) },
    select: { kind: true, subjectType: true, subjectId: true, data: true },
  });
  return found && { ...found, page: pageOf(found) };
}

/** How the person is told outside the portal, as they chose or by default; and the address letters go to, if any. */
export async function findMailSetting(
  actor: Actor,
): Promise<MailSetting & { address: string | null }> {
  const membership = await prisma.membership.findUniqueOrThrow({
    where: { id: actor.membershipId },
    select: {
      user: { select: { email: true } },
      notificationSetting: { select: { mail: true, reminders: true } },
    },
  });
  const setting = membership.notificationSetting ?? defaultSetting(actor.roles);
  return { ...setting, address: membership.user.email };
}
