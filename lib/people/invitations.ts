import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { addDays, addHours } from "date-fns";
import { recordAudit } from "@/lib/audit/record";
import { hashPassword } from "@/lib/auth/password";
import { endSessions } from "@/lib/auth/session-store";
import { prisma, type Tx } from "@/lib/db/client";
import type { InvitationPurpose } from "@/lib/db/generated/enums";
import { DomainError } from "@/lib/errors";
import { servesElsewhere } from "./accounts-queries";
import { forgetLetters, mailInvitation } from "./invitation-letter";
import { lockUser } from "./places";

/** A first password may wait for the person's next visit to the office; a new one is for somebody who stands there. */
const lifetimes: Record<InvitationPurpose, (now: Date) => Date> = {
  JOIN: (now) => addDays(now, 7),
  RESET: (now) => addHours(now, 24),
};

type NewInvitation = {
  communeId: string;
  userId: string;
  purpose: InvitationPurpose;
  /** Null: made by the person who runs the installation. */
  createdById: string | null;
};

/** What is shown once, and mailed: the key of the link is kept nowhere else, only its hash. */
export type MadeInvitation = {
  invitationId: string;
  token: string;
  expiresAt: Date;
  /** Where it was also sent; null when only the page shows it. */
  mailedTo: string | null;
};

/** Makes a one-time link for a person; an open one of theirs in the commune ends. */
export async function makeInvitation(
  tx: Tx,
  { communeId, userId, purpose, createdById }: NewInvitation,
  now: Date,
): Promise<MadeInvitation> {
  // Two at once wait here, and the later one ends the earlier.
  await lockUser(tx, userId);
  await revokeOpenInvitations(tx, { communeId, userId }, now);
  const token = randomBytes(32).toString("base64url");
  const expiresAt = lifetimes[purpose](now);
  const { id: invitationId } = await tx.invitation.create({
    data: {
      communeId,
      userId,
      purpose,
      createdById,
      tokenHash: hashToken(token),
      createdAt: now,
      expiresAt,
    },
    select: { id: true },
  });
  await recordAudit(tx, {
    actor: { communeId, membershipId: createdById },
    action: "invitation.made",
    subject: { type: "user", id: userId },
    data: { invitationId, purpose },
    at: now,
  });
  const link = { communeId, userId, purpose, invitationId, token, expiresAt };
  return { invitationId, token, expiresAt, mailedTo: await mailInvitation(tx, link, now) };
}

/** Ends the open links of a person in the commune, whom the caller has locked. Gives their ids. */
export async function revokeOpenInvitations(
  tx: Tx,
  { communeId, userId }: { communeId: string; userId: string },
  now: Date,
): Promise<string[]> {
  const open = await tx.invitation.findMany({
    where: { communeId, userId, usedAt: null, revokedAt: null },
    select: { id: true },
    take: 10,
  });
  const ids = open.map(({ id }) => id);
  await tx.invitation.updateMany({
    where: { id: { in: ids }, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  await forgetLetters(tx, { communeId, invitationIds: ids });
  return ids;
}

export type InvitationState = "open" | "used" | "revoked" | "expired";

/** What a link opens, or null when it is none of ours. Reading it uses nothing up: mail programs look first. */
export async function findInvitation(token: string, now: Date) {
  const found = await prisma.invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    select: {
      purpose: true,
      expiresAt: true,
      usedAt: true,
      revokedAt: true,
      user: { select: { name: true, userName: true, email: true, disabledAt: true } },
      commune: { select: { kind: true, name: true, phone: true } },
    },
  });
  if (!found) return null;
  const { user, commune, purpose, expiresAt, ...fate } = found;
  return { user, commune, purpose, expiresAt, state: stateOf({ ...fate, user, expiresAt }, now) };
}

type Fate = {
  usedAt: Date | null;
  revokedAt: Date | null;
  expiresAt: Date;
  user: { disabledAt: Date | null };
};

function stateOf({ usedAt, revokedAt, expiresAt, user }: Fate, now: Date): InvitationState {
  if (usedAt) return "used";
  if (revokedAt || user.disabledAt) return "revoked";
  return expiresAt <= now ? "expired" : "open";
}

/** Why a link no longer opens anything. */
export const invitationRefusals: Record<Exclude<InvitationState, "open">, string> = {
  used: "Liên kết này đã được dùng để đặt mật khẩu. Đăng nhập bằng mật khẩu ấy.",
  revoked: "Liên kết này đã bị hủy hoặc thay bằng liên kết mới hơn.",
  expired: "Liên kết này đã quá hạn.",
};

/**
 * Sets the person's password by their link, which counts once; every open session of the account ends. Throws NOT_FOUND
 * for a link that is none, RULE_BROKEN with the reason for one that opens nothing any more, FORBIDDEN for an account that
 * has come to serve another commune since.
 */
export async function acceptInvitation(
  token: string,
  { newPassword }: { newPassword: string },
  now: Date,
): Promise<void> {
  const invitation = await findInvitation(token, now);
  if (!invitation) throw new DomainError("NOT_FOUND", "Liên kết không đúng. Chép lại cho đủ.");
  if (invitation.state !== "open") {
    throw new DomainError("RULE_BROKEN", invitationRefusals[invitation.state]);
  }
  const passwordHash = await hashPassword(newPassword);
  await prisma.$transaction(async (tx) => {
    const { id, communeId, userId } = await tx.invitation.findUniqueOrThrow({
      where: { tokenHash: hashToken(token) },
      select: { id: true, communeId: true, userId: true },
    });
    // The person before the link, as everybody who ends one does.
    await lockUser(tx, userId);
    await ensureOneCommunes(tx, { communeId, userId }, now);
    const { count } = await tx.invitation.updateMany({
      where: {
        id,
        usedAt: null,
        revokedAt: null,
        expiresAt: { gt: now },
        user: { disabledAt: null },
      },
      data: { usedAt: now },
    });
    if (count === 0) throw new DomainError("STALE", "Liên kết vừa được dùng hoặc vừa bị hủy.");
    await tx.user.updateMany({
      where: { id: userId },
      data: { passwordHash, mustChangePassword: false },
    });
    await forgetLetters(tx, { communeId, invitationIds: [id] });
    await endSessions(tx, userId, "all", now);
    const own = await tx.membership.findFirst({
      where: { communeId, userId },
      select: { id: true },
      orderBy: { validFrom: "desc" },
    });
    await recordAudit(tx, {
      actor: { communeId, membershipId: own?.id ?? null },
      action: "invitation.used",
      subject: { type: "user", id: userId },
      data: { invitationId: id },
      at: now,
    });
  });
}

/** A link is one commune's way into an account: it closes when the account begins to open another's records too. */
async function ensureOneCommunes(
  tx: Tx,
  { communeId, userId }: { communeId: string; userId: string },
  now: Date,
): Promise<void> {
  const { isOperator } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { isOperator: true },
  });
  if (!isOperator && !(await servesElsewhere(tx, userId, communeId, now))) return;
  throw new DomainError(
    "FORBIDDEN",
    "Tài khoản này nay còn làm việc ngoài xã đã tạo liên kết nên liên kết không đặt được mật khẩu. Đăng nhập bằng mật khẩu đang dùng. Quên mật khẩu: nhờ một xã kết thúc vai trò ở xã mình, rồi xã còn lại tạo liên kết mới.",
  );
}

function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
