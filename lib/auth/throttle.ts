import "server-only";
import { createHash } from "node:crypto";
import { consume, rateLimiter } from "./rate-limit";

const minutes = (count: number) => count * 60;

/**
 * How many attempts a window allows. One account from one address is held soonest; one account from anywhere
 * later, so that a stranger who keeps failing cannot easily lock an official out (ASVS 5.0, V6.1.1); one
 * address last, since a whole office often shares one.
 */
const limits = {
  pair: { points: 5, duration: minutes(15) },
  account: { points: 50, duration: minutes(60) },
  address: { points: 100, duration: minutes(15) },
};

type Limit = keyof typeof limits;
type Attempt = { identifier: string; address: string };

/** Counts an attempt before it is made. Gives when to try again if there have been too many, else null. */
export async function countAttempt(attempt: Attempt): Promise<Date | null> {
  for (const [limit, key] of keysOf(attempt)) {
    const retryAt = await consume(limiters[limit], key);
    if (retryAt) return retryAt;
  }
  return null;
}

/** After a right password: its attempts are forgotten. The address gets back only its own one. */
export async function forgiveAttempt(attempt: Attempt): Promise<void> {
  for (const [limit, key] of keysOf(attempt)) {
    if (limit === "address") await limiters.address.reward(key);
    else await limiters[limit].delete(key);
  }
}

function keysOf({ identifier, address }: Attempt): [Limit, string][] {
  // Hashed: whatever is typed in the field has a bounded length, and a password typed there by mistake is not kept.
  const account = createHash("sha256").update(identifier).digest("base64url");
  return [
    ["address", address],
    ["pair", `${account} ${address}`],
    ["account", account],
  ];
}

const limiters = {
  pair: rateLimiter("pair", limits.pair),
  account: rateLimiter("account", limits.account),
  address: rateLimiter("address", limits.address),
};
