import "server-only";
import { recordAccount } from "@/lib/audit/record-account";
import { prisma } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import type { Visitor } from "@/lib/web/visitor";
import { verifyPassword } from "./password";
import { countAttempt, forgiveAttempt } from "./throttle";

export type IdentityProof = { password: string } | { code: string };

/**
 * Asks a signed-in person once more who they are, before something that binds the commune (a signature). Counted like
 * attempts to sign in. Throws FORBIDDEN with one sentence.
 */
export async function confirmIdentity(
  { userId }: { userId: string },
  proof: IdentityProof,
  visitor: Visitor,
  now: Date,
): Promise<void> {
  const attempt = { identifier: `confirm ${userId}`, address: visitor.address };
  if (await countAttempt(attempt)) {
    throw new DomainError("FORBIDDEN", "Đã thử quá nhiều lần. Chờ 15 phút rồi thử lại.");
  }
  const by = "password" in proof ? "password" : "code";
  const isRight = "password" in proof && (await isPasswordOf(userId, proof.password));
  await prisma.$transaction((tx) =>
    recordAccount(tx, userId, {
      action: isRight ? "identity.confirmed" : "identity.refused",
      data: { by },
      at: now,
    }),
  );
  if (!isRight) {
    throw new DomainError("FORBIDDEN", "Mật khẩu không đúng. Nhập lại để xác nhận đúng là ông/bà.");
  }
  await forgiveAttempt(attempt);
}

async function isPasswordOf(userId: string, password: string): Promise<boolean> {
  const user = await prisma.user.findUnique({
    where: { id: userId },
    select: { passwordHash: true },
  });
  return verifyPassword(user?.passwordHash ?? null, password);
}
