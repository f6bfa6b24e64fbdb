import type { Prisma } from "@/lib/db/generated/client";

/** What a query selects to know of an issued plan whether it waits for its hour, or was taken off the public pages. */
export const latestPublication = {
  // An hour that was given up before it came leaves things as they were.
  where: { OR: [{ withdrawnAt: null }, { publishedAt: { not: null } }] },
  select: { publishAt: true, withdrawnAt: true },
  orderBy: { requestedAt: "desc" },
  take: 1,
} satisfies Prisma.Plan$publicationsArgs;

type Row = { publishAt: Date; withdrawnAt: Date | null };

/** Of an issued plan that is not public: when it will be by itself, or that it was withdrawn. */
type Unpublished = { publishAt: Date | null; isWithdrawn: boolean };

export function unpublished([latest]: readonly Row[]): Unpublished {
  if (!latest) return { publishAt: null, isWithdrawn: false };
  const isWithdrawn = latest.withdrawnAt !== null;
  return { publishAt: isWithdrawn ? null : latest.publishAt, isWithdrawn };
}
