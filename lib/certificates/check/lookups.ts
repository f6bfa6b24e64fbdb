import "server-only";
import { consume, rateLimiter } from "@/lib/auth/rate-limit";

/** A ceremony's worth from one address; a code has 80 random bits, so this is for the portal's sake, not the code's. */
const lookups = rateLimiter("certificate", { points: 120, duration: 10 * 60 });

/** Counts a look at a certificate. Gives when to try again if there have been too many from there, else null. */
export function countLookup(address: string): Promise<Date | null> {
  return consume(lookups, address);
}
