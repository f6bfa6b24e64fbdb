import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { DomainError } from "@/lib/errors";
import { NotConfirmedError } from "./confirm-identity";

/** A signature takes less than a second. */
const whileItSigns = [0, 250, 500, 750];

/**
 * Signs, where the button may have been pressed twice: without JavaScript the browser shows the answer to the second
 * press alone. That one comes when all is done, or its code has been used up by the first, which is still at work; where
 * the signature stands there is nothing to refuse. Throws what `sign` throws.
 */
export async function signOnce(
  sign: () => Promise<void>,
  isSigned: () => Promise<boolean>,
): Promise<void> {
  try {
    await sign();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const isUsedUp = error instanceof NotConfirmedError && error.by === "code";
    for (const milliseconds of isUsedUp ? whileItSigns : [0]) {
      await pause(milliseconds);
      if (await isSigned()) return;
    }
    throw error;
  }
}
