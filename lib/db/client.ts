import { env } from "@/lib/env";
import { type Prisma, PrismaClient } from "./generated/client";
import { PrismaPgInTurn } from "./in-turn";
import { statementNames } from "./statement-names";

/**
 * How long a transaction waits for a connection, and how long it may take: Prisma's own two and five seconds are short
 * for many who press at the same moment on a small machine.
 */
const transactionOptions = { maxWait: 15_000, timeout: 30_000 };

const globalForPrisma = globalThis as typeof globalThis & { prisma?: PrismaClient };

/** The one database client. Inside a transaction use the `tx` you were given, never this. */
export const prisma = globalForPrisma.prisma ?? connect();

if (process.env.NODE_ENV !== "production") globalForPrisma.prisma = prisma;

export type Tx = Prisma.TransactionClient;

function connect(): PrismaClient {
  // The adapter drops the offset of a timestamptz, so every session must speak UTC whatever the server's own zone.
  const adapter = new PrismaPgInTurn(
    { connectionString: env.DATABASE_URL, options: "-c TimeZone=UTC" },
    { statementNameGenerator: statementNames() },
  );
  return new PrismaClient({ adapter, transactionOptions });
}
