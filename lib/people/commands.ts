import "server-only";
import { randomInt } from "node:crypto";
import { recordAccount } from "@/lib/audit/record-account";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import { endSessions, type SignedIn } from "@/lib/auth/session-store";
import { countAttempt, forgiveAttempt } from "@/lib/auth/throttle";
import { prisma } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { lockUser } from "./places";
import type { ChangePassword } from "./schema";

type Person = Pick<SignedIn, "userId" | "sessionId">;

/**
 * Replaces the password and ends every other session of the person. Throws FORBIDDEN when the current one is
 * wrong or was tried too often, RULE_BROKEN when the new one is the old.
 */
export async function changePassword(
  { userId, sessionId }: Person,
  { currentPassword, newPassword }: ChangePassword,
  now: Date,
): Promise<void> {
  // Somebody at an unlocked screen must not be able to guess here without limit either.
  const attempt = { identifier: `change ${userId}`, address: `change ${userId}` };
  if (await countAttempt(attempt)) {
    throw new DomainError("FORBIDDEN", "Đã thử quá nhiều lần. Thử lại sau 15 phút.");
  }
  const user = await prisma.user.findUniqueOrThrow({
    where: { id: userId },
    select: { passwordHash: true },
  });
  if (!(await verifyPassword(user.passwordHash, currentPassword))) {
    throw new DomainError("FORBIDDEN", "Mật khẩu hiện nay không đúng.");
  }
  await forgiveAttempt(attempt);
  if (await verifyPassword(user.passwordHash, newPassword)) {
    throw new DomainError("RULE_BROKEN", "Mật khẩu mới phải khác mật khẩu hiện nay.");
  }
  const passwordHash = await hashPassword(newPassword);
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: userId, passwordHash: user.passwordHash, disabledAt: null },
      data: { passwordHash, mustChangePassword: false },
    });
    if (count === 0) throw new DomainError("STALE", "Mật khẩu vừa được đổi ở nơi khác.");
    const sessionsEnded = await endSessions(tx, userId, { except: sessionId }, now);
    await recordAccount(tx, userId, {
      action: "password.changed",
      data: { sessionsEnded },
      at: now,
    });
  });
}

/** Ends one session of the person, wherever it is open. One that is not theirs, or not open, is left alone. */
export function endSession({ userId }: Person, sessionId: string, now: Date): Promise<void> {
  return end(userId, { only: sessionId }, now);
}

/** Ends every session of the person, the one in hand too. */
export function endAllSessions({ userId }: Person, now: Date): Promise<void> {
  return end(userId, "all", now);
}

async function end(userId: string, which: { only: string } | "all", now: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const sessions = await endSessions(tx, userId, which, now);
    if (sessions === 0) return;
    await recordAccount(tx, userId, { action: "session.ended", data: { sessions }, at: now });
  });
}

/**
 * Makes the account that runs a new installation, when there is no account at all yet: it may add communes,
 * and must change its password at the first sign-in. Gives user name and one-time password, or null when
 * there was an account. The password is kept nowhere.
 */
export async function createFirstAdministrator(
  now: Date,
): Promise<{ userName: string; password: string } | null> {
  const userName = "quantri";
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  return prisma.$transaction(async (tx) => {
    // Two instances that start at the same time must not both find nobody.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('first administrator', 0))`;
    if ((await tx.user.count()) > 0) return null;
    await tx.user.create({
      data: {
        name: "Quản trị hệ thống",
        userName,
        passwordHash,
        mustChangePassword: true,
        isOperator: true,
        createdAt: now,
      },
      select: { id: true },
    });
    return { userName, password };
  });
}

/**
 * Gives the account of this user name or e-mail a one-time password, on the word of whoever runs the machine: for those
 * whom nobody in the portal may help (the operator, a commune's only administrator, a person of several communes). Their
 * sessions end; a second factor stays. The password is kept nowhere. Throws NOT_FOUND, RULE_BROKEN.
 */
export async function resetPasswordOfName(
  identifier: string,
  now: Date,
): Promise<{ name: string; password: string }> {
  const called = identifier.toLowerCase();
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  return prisma.$transaction(async (tx) => {
    const user = await tx.user.findFirst({
      where: called.includes("@") ? { email: called } : { userName: called },
      select: { id: true, name: true, disabledAt: true },
    });
    if (!user) throw new DomainError("NOT_FOUND", `Không có tài khoản nào tên ${identifier}.`);
    if (user.disabledAt) {
      throw new DomainError(
        "RULE_BROKEN",
        `Tài khoản ${identifier} đang khóa: quản trị xã mở khóa trước.`,
      );
    }
    await lockUser(tx, user.id);
    await tx.user.updateMany({
      where: { id: user.id },
      data: { passwordHash, mustChangePassword: true },
    });
    const sessionsEnded = await endSessions(tx, user.id, "all", now);
    await recordAccount(tx, user.id, {
      action: "password.changed",
      data: { sessionsEnded },
      at: now,
    });
    return { name: user.name, password };
  });
}

/** Letters and figures that cannot be taken for one another when read from a screen. */
const alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

function oneTimePassword(): string {
  const letter = () => alphabet[randomInt(alphabet.length)];
  return Array.from({ length: 4 }, () => Array.from({ length: 4 }, letter).join("")).join("-");
}
