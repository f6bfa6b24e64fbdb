import "server-only";
import { consume, rateLimiter } from "@/lib/auth/rate-limit";

/** A whole village may share one address; nobody writes more than this in an hour. */
const opinions = rateLimiter("opinion", { points: 20, duration: 60 * 60 });

/**
 * Counts an opinion that is about to be taken. Gives when to try again if there have been too many from there, else
 * null.
 */
export function countOpinion(address: string): Promise<Date | null> {
  return consume(opinions, address);
}
