import "server-only";
import { prisma } from "@/lib/db/client";
import { verifyPassword } from "./password";
import { openSealed } from "./secret-box";
import { matchingStep } from "./totp";

/** Whether the person must give a code beside the password. One that was begun and never confirmed does not count. */
export async function hasSecondFactor(userId: string): Promise<boolean> {
  const count = await prisma.secondFactor.count({ where: { userId, confirmedAt: { not: null } } });
  return count > 0;
}

/**
 * Whether this is a code of the person's phone, or one of their recovery codes, that was never used before; it is used
 * up by asking. Says which of the two it was, or null. Count the attempt before: this does not.
 */
export async function takeCode(
  userId: string,
  typed: string,
  now: Date,
): Promise<"code" | "recovery-code" | null> {
  const code = typed.replace(/[\s.-]/g, "").toLowerCase();
  if (/^\d{6}$/.test(code)) return (await takeTotp(userId, code, now)) ? "code" : null;
  return (await takeRecoveryCode(userId, code, now)) ? "recovery-code" : null;
}

async function takeTotp(userId: string, code: string, now: Date): Promise<boolean> {
  const factor = await prisma.secondFactor.findFirst({
    where: { userId, confirmedAt: { not: null } },
    select: { secret: true, lastStep: true },
  });
  const secret = factor && openSealed(factor.secret, userId);
  if (!secret) return false;
  const step = matchingStep(secret, code, now, factor.lastStep);
  if (step === null) return false;
  // The conditional update is the lock: of two with one code, one comes in.
  const { count } = await prisma.secondFactor.updateMany({
    where: { userId, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },
    data: { lastStep: step },
  });
  return count === 1;
}

async function takeRecoveryCode(userId: string, code: string, now: Date): Promise<boolean> {
  if (!/^[a-z0-9]{12}$/.test(code)) return false;
  const unused = await prisma.recoveryCode.findMany({
    where: { userId, usedAt: null },
    select: { codeHash: true },
    take: 20,
  });
  for (const { codeHash } of unused) {
    if (!(await verifyPassword(codeHash, code))) continue;
    const { count } = await prisma.recoveryCode.updateMany({
      where: { userId, codeHash, usedAt: null },
      data: { usedAt: now },
    });
    return count === 1;
  }
  return false;
}
