import { afterAll, beforeEach, inject } from "vitest";
import { databaseUrl, onServer } from "./databases.ts";

const server = inject("testServerUrl");
const template = inject("templateDatabase");
const worker = `${template}_${process.env.VITEST_POOL_ID}`;

await onServer(
  server,
  `DROP DATABASE IF EXISTS ${worker} WITH (FORCE)`,
  `CREATE DATABASE ${worker} TEMPLATE ${template}`,
);
process.env.DATABASE_URL = databaseUrl(server, worker);
process.env.AUTH_SECRET ??= "test-secret-test-secret-test-secret-test";

// Imported late on purpose: the client reads DATABASE_URL when it is first loaded.
const { prisma } = await import("@/lib/db/client");

beforeEach(async () => {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  if (tables.length === 0) return;
  await prisma.$transaction([
    // Append-only tables refuse even this, as they should; tests alone may switch their triggers off.
    prisma.$executeRawUnsafe("SET LOCAL session_replication_role = replica"),
    prisma.$executeRawUnsafe(`TRUNCATE ${tables.map(({ name }) => name).join(", ")} CASCADE`),
  ]);
});

afterAll(async () => {
  await prisma.$disconnect();
  await onServer(server, `DROP DATABASE IF EXISTS ${worker} WITH (FORCE)`);
});
