import "server-only";
import { recordAccount } from "@/lib/audit/record-account";
import { prisma } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import type { Visitor } from "@/lib/web/visitor";
import { verifyPassword } from "./password";
import { hasSecondFactor, takeCode } from "./second-factor";
import { countAttempt, forgiveAttempt } from "./throttle";

export type IdentityProof = { password: string } | { code: string };

/** The password or code was not right: nothing was signed. */
export class NotConfirmedError extends DomainError {
  constructor(
    message: string,
    readonly by: "password" | "code",
  ) {
    super("FORBIDDEN", message);
  }
}

/**
 * Asks a signed-in person once more who they are, before something that binds the commune (a signature): by a code
 * once they have enrolled a phone, else by password. Counted like attempts to sign in. Throws NotConfirmedError with one
 * sentence.
 */
export async function confirmIdentity(
  { userId }: { userId: string },
  proof: IdentityProof,
  visitor: Visitor,
  now: Date,
): Promise<void> {
  const given = "password" in proof ? "password" : "code";
  const attempt = { identifier: `confirm ${userId}`, address: visitor.address };
  if (await countAttempt(attempt)) {
    throw new NotConfirmedError("Đã thử quá nhiều lần. Chờ 15 phút rồi thử lại.", given);
  }
  const needsCode = await hasSecondFactor(userId);
  if (needsCode && "password" in proof) {
    throw new NotConfirmedError("Tài khoản có xác thực hai bước: nhập mã trên điện thoại.", given);
  }
  const by = "password" in proof ? "password" : await takeCode(userId, proof.code, now);
  const isRight = "password" in proof ? await isPasswordOf(userId, proof.password) : by !== null;
  await prisma.$transaction((tx) =>
    recordAccount(tx, userId, {
      action: isRight ? "identity.confirmed" : "identity.refused",
      data: { by: by ?? "code" },
      at: now,
    }),
  );
  if (!isRight) {
    const what = "password" in proof ? "Mật khẩu không đúng" : wrongCode;
    throw new NotConfirmedError(`${what}. Nhập lại để xác nhận đúng người ký.`, given);
  }
  await forgiveAttempt(attempt);
}

const wrongCode = "Mã không đúng, hoặc đã dùng rồi";

async function isPasswordOf(userId: string, password: string): Promise<boolean> {
  const user = await prisma.user.findUnique({
    where: { id: userId },
    select: { passwordHash: true },
  });
  return verifyPassword(user?.passwordHash ?? null, password);
}
