import "server-only";
import { communeName } from "@/lib/communes/name";
import { prisma, type Tx } from "@/lib/db/client";
import type { InvitationPurpose } from "@/lib/db/generated/enums";
import { env } from "@/lib/env";
import { defang } from "@/lib/notifications/defang";
import { queueMail } from "@/lib/notifications/outbox";
import { formatMoment } from "@/lib/text/dates";

type Sent = {
  communeId: string;
  userId: string;
  purpose: InvitationPurpose;
  invitationId: string;
  token: string;
  expiresAt: Date;
};

/**
 * Also mails the link to the person, where they have an address and the portal a mail server. Gives the address, or
 * null when only the page shows the link. The letter's text is forgotten once it is sent; a letter that is not, once the
 * link is done with.
 */
export async function mailInvitation(
  tx: Tx,
  { communeId, userId, purpose, invitationId, token, expiresAt }: Sent,
  now: Date,
): Promise<string | null> {
  const { name, userName, email } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { name: true, userName: true, email: true },
  });
  if (!email) return null;
  const commune = await tx.commune.findUniqueOrThrow({
    where: { id: communeId },
    select: { kind: true, name: true },
  });
  const portal = `cổng thi đua ${defang(communeName(commune))}`;
  const text = [
    `Chào ${defang(name)},`,
    "",
    purpose === "JOIN"
      ? `Quản trị mời vào ${portal}. Mở liên kết dưới đây để đặt mật khẩu:`
      : `Quản trị gửi liên kết để đặt lại mật khẩu vào ${portal}:`,
    "",
    `${env.PORTAL_URL}/invitation/${token}`,
    "",
    `Tên đăng nhập: ${userName ?? email}`,
    `Liên kết dùng được một lần, đến ${formatMoment(expiresAt)}. Không chuyển thư này cho ai.`,
    "Thư gửi nhầm người thì bỏ qua.",
  ].join("\n");
  const isQueued = await queueMail(tx, {
    communeId,
    membershipId: null,
    recipient: email,
    subject: purpose === "JOIN" ? `Mời vào ${portal}` : `Đặt lại mật khẩu vào ${portal}`,
    text,
    key: letterKey(invitationId),
    at: now,
  });
  return isQueued ? email : null;
}

/** Drops the letters not sent yet whose links open nothing any more: nobody is to send them. */
export async function forgetLetters(
  tx: Tx,
  { communeId, invitationIds }: { communeId: string; invitationIds: readonly string[] },
): Promise<void> {
  await tx.outboxMail.deleteMany({
    where: { communeId, key: { in: invitationIds.map(letterKey) }, sentAt: null },
  });
}

/** The same for links that nobody used in their time, of every commune. Gives how many letters. */
export function forgetExpiredLetters(now: Date): Promise<number> {
  return prisma.$executeRaw`
    DELETE FROM outbox_mail letter USING invitation
    WHERE letter.commune_id = invitation.commune_id
      AND letter.key = 'invitation:' || invitation.id
      AND letter.sent_at IS NULL
      AND invitation.expires_at <= ${now}`;
}

const letterKey = (invitationId: string) => `invitation:${invitationId}`;
