import "server-only";
import { openSealed } from "@/lib/auth/secret-box";
import type { SignedIn } from "@/lib/auth/session-store";
import { prisma } from "@/lib/db/client";

/** Where the person stands: nothing, a phone about to be enrolled (with its key), or one enrolled. */
export type SecondFactorState =
  | { step: "off" }
  | { step: "begun"; secret: string }
  | { step: "on"; since: Date; recoveryCodesLeft: number };

/** The second factor of the signed-in person themselves; nobody else's key is ever read for a page. */
export async function findSecondFactor({
  userId,
}: Pick<SignedIn, "userId">): Promise<SecondFactorState> {
  const factor = await prisma.secondFactor.findUnique({
    where: { userId },
    select: { secret: true, confirmedAt: true },
  });
  if (!factor) return { step: "off" };
  if (factor.confirmedAt) {
    const recoveryCodesLeft = await prisma.recoveryCode.count({ where: { userId, usedAt: null } });
    return { step: "on", since: factor.confirmedAt, recoveryCodesLeft };
  }
  const secret = openSealed(factor.secret, userId);
  return secret ? { step: "begun", secret } : { step: "off" };
}
