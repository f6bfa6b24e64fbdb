import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { prisma } from "@/lib/db/client";

/** What the limiter needs of a PostgreSQL client: each count is one atomic upsert. */
const storeClient = {
  async query({ text, values = [] }: { text: string; values?: unknown[] }) {
    const found = await prisma.$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(
      text,
      ...values,
    );
    const rows = found.map(({ points, expire }) => ({ points, expire: Number(expire) }));
    return { rows, rowCount: rows.length };
  },
};

/** So many in so many seconds for one key, whatever instance of the portal counts; `prefix` keeps kinds apart. */
export function rateLimiter(prefix: string, limit: { points: number; duration: number }) {
  return new RateLimiterPostgres({
    ...limit,
    storeClient,
    storeType: "client",
    tableName: "sign_in_attempt",
    tableCreated: true,
    keyPrefix: prefix,
  });
}

/** Counts one. Gives when to try again if there have been too many, else null. */
export async function consume(limiter: RateLimiterPostgres, key: string): Promise<Date | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return new Date(Date.now() + refusal.msBeforeNext);
  }
}
