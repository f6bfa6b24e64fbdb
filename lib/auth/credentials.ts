import "server-only";
import { recordAccount } from "@/lib/audit/record-account";
import { prisma } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { formatTime } from "@/lib/text/dates";
import type { Visitor } from "@/lib/web/visitor";
import { verifyPassword } from "./password";
import type { Credentials } from "./schema";
import { openSession } from "./session-store";
import { countAttempt, forgiveAttempt } from "./throttle";

/**
 * Checks a user name or e-mail and its password, and starts a session. Gives the session's id. Throws
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
  return prisma.$transaction(async (tx) => {
    const sessionId = await openSession(tx, user.id, visitor, now);
    const data = { address: visitor.address };
    await recordAccount(tx, user.id, { action: "session.opened", data, at: now });
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
