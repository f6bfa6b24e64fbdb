import "server-only";
import { recordAccount } from "@/lib/audit/record-account";
import { prisma } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { formatTime } from "@/lib/text/dates";
import type { Visitor } from "@/lib/web/visitor";
import { verifyPassword } from "./password";
import type { Credentials } from "./schema";
import { hasSecondFactor, takeCode } from "./second-factor";
import { endSessions, findOwedSession, openSession } from "./session-store";
import { countAttempt, forgiveAttempt } from "./throttle";

/**
 * Checks a user name or e-mail and its password, and starts a session; of a person with a second factor one that signs
 * them in only after `signInWithCode`. Gives the session's id. Throws
 * FORBIDDEN with one sentence for every wrong pair (ASVS 5.0, V6.3.8: it never tells whether the account
 * exists), and with the time to try again after too many.
 */
export async function signInWithPassword(
  { identifier, password }: Credentials,
  visitor: Visitor,
  now: Date,
): Promise<string> {
  const name = identifier.normalize("NFC").toLowerCase();
  const attempt = { identifier: name, address: visitor.address };
  const blockedUntil = await countAttempt(attempt);
  if (blockedUntil) throw new DomainError("FORBIDDEN", tooMany(blockedUntil));

  const user = await prisma.user.findFirst({
    where: name.includes("@") ? { email: name } : { userName: name },
    select: { id: true, passwordHash: true, disabledAt: true },
  });
  const isRight = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user || !isRight || user.disabledAt) {
    if (user) await noteRefusal(user.id, visitor, now);
    throw new DomainError("FORBIDDEN", "Tên đăng nhập hoặc mật khẩu không đúng.");
  }

  await forgiveAttempt(attempt);
  if (await hasSecondFactor(user.id)) {
    const owed = { owesCode: true };
    return prisma.$transaction((tx) => openSession(tx, user.id, visitor, now, owed));
  }
  return prisma.$transaction(async (tx) => {
    const sessionId = await openSession(tx, user.id, visitor, now);
    const data = { address: visitor.address };
    await recordAccount(tx, user.id, { action: "session.opened", data, at: now });
    return sessionId;
  });
}

/**
 * The second step: a code of the phone, or a recovery code, for a session that owes one. Starts the session proper
 * under a new id, so that one planted before counts for nothing (ASVS 5.0, V7.2.4). Throws FORBIDDEN.
 */
export async function signInWithCode(
  owedSessionId: string,
  code: string,
  visitor: Visitor,
  now: Date,
): Promise<string> {
  const owed = await findOwedSession(owedSessionId, now);
  if (!owed) throw new DomainError("FORBIDDEN", "Đã quá 10 phút. Đăng nhập lại từ đầu.");
  const { userId } = owed;
  const attempt = { identifier: `code ${userId}`, address: visitor.address };
  const blockedUntil = await countAttempt(attempt);
  if (blockedUntil) throw new DomainError("FORBIDDEN", tooMany(blockedUntil));
  if (!(await takeCode(userId, code, now))) {
    await noteRefusal(userId, visitor, now);
    throw new DomainError("FORBIDDEN", "Mã không đúng, hoặc đã dùng rồi. Nhập mã đang hiện.");
  }
  await forgiveAttempt(attempt);
  return prisma.$transaction(async (tx) => {
    await endSessions(tx, userId, { only: owedSessionId }, now);
    const sessionId = await openSession(tx, userId, visitor, now);
    const data = { address: visitor.address };
    await recordAccount(tx, userId, { action: "session.opened", data, at: now });
    return sessionId;
  });
}

function noteRefusal(userId: string, { address }: Visitor, now: Date) {
  return prisma.$transaction((tx) =>
    recordAccount(tx, userId, { action: "session.refused", data: { address }, at: now }),
  );
}

function tooMany(until: Date): string {
  // To the next whole minute: at the time we name, it must already work.
  const time = formatTime(new Date(Math.ceil(until.getTime() / 60_000) * 60_000));
  return `Đã thử quá nhiều lần. Thử lại sau ${time}.`;
}
