import "server-only";
import { randomInt } from "node:crypto";
import { recordAccount } from "@/lib/audit/record-account";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import { openSealed, seal } from "@/lib/auth/secret-box";
import { endSessions, type SignedIn } from "@/lib/auth/session-store";
import { countAttempt, forgiveAttempt } from "@/lib/auth/throttle";
import { matchingStep, newTotpSecret } from "@/lib/auth/totp";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { lockUser } from "./places";

type Person = Pick<SignedIn, "userId">;

const recoveryCodeCount = 10;

/**
 * Makes a key for the person's phone; it asks for nothing until `confirmSecondFactor`. One that was begun before gives
 * way. Throws FORBIDDEN when the password is wrong, RULE_BROKEN when a phone is enrolled already.
 */
export async function beginSecondFactor(
  { userId }: Person,
  { password }: { password: string },
  now: Date,
): Promise<void> {
  await ensurePassword(userId, password);
  const secret = seal(newTotpSecret(), userId);
  const fresh = { secret, createdAt: now, confirmedAt: null, lastStep: null };
  await prisma.$transaction(async (tx) => {
    await lockUser(tx, userId);
    if ((await tx.secondFactor.count({ where: { userId, confirmedAt: { not: null } } })) > 0) {
      throw alreadyOn();
    }
    await tx.secondFactor.deleteMany({ where: { userId } });
    await tx.secondFactor.createMany({ data: { userId, ...fresh } });
  });
}

/**
 * Takes the phone's first right code as proof that it holds the key: from now on signing in asks for one. Gives the
 * recovery codes, which are kept nowhere: show them once. Throws FORBIDDEN for a wrong code, RULE_BROKEN, NOT_FOUND.
 */
export async function confirmSecondFactor(
  { userId }: Person,
  { code }: { code: string },
  now: Date,
): Promise<string[]> {
  const attempt = attemptOf(userId);
  await ensureNotTooMany(attempt);
  const factor = await prisma.secondFactor.findUnique({
    where: { userId },
    select: { secret: true, confirmedAt: true },
  });
  if (factor?.confirmedAt) throw alreadyOn();
  const secret = factor && openSealed(factor.secret, userId);
  if (!secret) throw new DomainError("NOT_FOUND", "Chưa có mã QR nào đang chờ. Bắt đầu lại.");
  const step = matchingStep(secret, code.replace(/\s/g, ""), now, null);
  if (step === null) {
    throw new DomainError(
      "FORBIDDEN",
      "Mã chưa đúng. Xem lại giờ trên điện thoại, rồi nhập mã đang hiện.",
    );
  }
  await forgiveAttempt(attempt);
  const codes = Array.from({ length: recoveryCodeCount }, recoveryCode);
  const hashes = await Promise.all(codes.map((each) => hashPassword(each.replaceAll("-", ""))));
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.secondFactor.updateMany({
      where: { userId, confirmedAt: null, secret: factor.secret },
      data: { confirmedAt: now, lastStep: step },
    });
    if (count === 0) throw new DomainError("STALE", "Vừa được đổi ở nơi khác. Tải lại trang.");
    await tx.recoveryCode.deleteMany({ where: { userId } });
    await tx.recoveryCode.createMany({ data: hashes.map((codeHash) => ({ userId, codeHash })) });
    const data = { userId };
    await recordAccount(tx, userId, { action: "second-factor.enrolled", data, at: now });
  });
  return codes;
}

/** Back to the password alone. Throws FORBIDDEN when it is wrong. */
export async function removeSecondFactor(
  { userId }: Person,
  { password }: { password: string },
  now: Date,
): Promise<void> {
  await ensurePassword(userId, password);
  await prisma.$transaction((tx) => dropSecondFactor(tx, userId, now));
}

/**
 * Takes the phone off the account of this user name or e-mail, on the word of whoever runs the machine: for those whom
 * nobody in the portal may help (a commune's only administrator, the operator, a person of two communes). Their sessions
 * end, the password stays. Gives the person's name. Throws NOT_FOUND, RULE_BROKEN when there is no phone.
 */
export async function dropSecondFactorOfName(
  identifier: string,
  now: Date,
): Promise<{ name: string }> {
  const called = identifier.toLowerCase();
  return prisma.$transaction(async (tx) => {
    const user = await tx.user.findFirst({
      where: called.includes("@") ? { email: called } : { userName: called },
      select: { id: true, name: true },
    });
    if (!user) throw new DomainError("NOT_FOUND", `Không có tài khoản nào tên ${identifier}.`);
    await lockUser(tx, user.id);
    if ((await tx.secondFactor.count({ where: { userId: user.id } })) === 0) {
      throw new DomainError("RULE_BROKEN", `Tài khoản ${identifier} không bật xác thực hai bước.`);
    }
    await dropSecondFactor(tx, user.id, now);
    await endSessions(tx, user.id, "all", now);
    return { name: user.name };
  });
}

/** Takes the phone and the recovery codes off an account, in the transaction of whoever may. */
export async function dropSecondFactor(tx: Tx, userId: string, now: Date): Promise<void> {
  const { count } = await tx.secondFactor.deleteMany({ where: { userId } });
  await tx.recoveryCode.deleteMany({ where: { userId } });
  if (count === 0) return;
  const data = { userId };
  await recordAccount(tx, userId, { action: "second-factor.removed", data, at: now });
}

async function ensurePassword(userId: string, password: string): Promise<void> {
  const attempt = attemptOf(userId);
  await ensureNotTooMany(attempt);
  const user = await prisma.user.findUniqueOrThrow({
    where: { id: userId },
    select: { passwordHash: true },
  });
  if (!(await verifyPassword(user.passwordHash, password))) {
    throw new DomainError("FORBIDDEN", "Mật khẩu không đúng.");
  }
  await forgiveAttempt(attempt);
}

/** Somebody at an unlocked screen must not be able to guess without limit. */
function attemptOf(userId: string) {
  return { identifier: `second factor ${userId}`, address: `second factor ${userId}` };
}

async function ensureNotTooMany(attempt: ReturnType<typeof attemptOf>): Promise<void> {
  if (await countAttempt(attempt)) {
    throw new DomainError("FORBIDDEN", "Đã thử quá nhiều lần. Thử lại sau 15 phút.");
  }
}

const alreadyOn = () => new DomainError("RULE_BROKEN", "Xác thực hai bước đã bật rồi.");

/** Letters and figures that cannot be taken for one another; never six figures, as the phone's codes are. */
const alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

function recoveryCode(): string {
  const letter = () => alphabet[randomInt(alphabet.length)];
  return Array.from({ length: 3 }, () => Array.from({ length: 4 }, letter).join("")).join("-");
}
