import { beforeEach, inject } from "vitest";
import { databaseUrl, onServer } from "./databases.ts";

// Every file of a worker runs in one process (isolate: false) and on one database, emptied before each test.

const server = inject("testServerUrl");
const template = inject("templateDatabase");
const name = `${template}_${process.env.VITEST_POOL_ID}`;
const url = databaseUrl(server, name);

if (process.env.DATABASE_URL !== url) {
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  process.env.DATABASE_URL = url;
  process.env.AUTH_SECRET ??= "test-secret-test-secret-test-secret-test";
}

// Imported late on purpose: the client reads DATABASE_URL when it is first loaded.
const { prisma } = await import("@/lib/db/client");
const isAnyRecord = await statementThatFindsRecords();

/** Most tests fill few tables, and emptying a table costs the same whether anything is in it or not. */
beforeEach(async () => {
  const filled = await prisma.$queryRawUnsafe<{ name: string }[]>(isAnyRecord);
  if (filled.length === 0) return;
  await prisma.$transaction([
    // Append-only tables refuse even this, as they should; tests alone may switch their triggers off.
    prisma.$executeRawUnsafe("SET LOCAL session_replication_role = replica"),
    ...filled.map(({ name }) => prisma.$executeRawUnsafe(`DELETE FROM ${name}`)),
  ]);
});

async function statementThatFindsRecords(): Promise<string> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  return tables
    .map(({ name }) => `SELECT '${name}' AS name WHERE EXISTS (SELECT FROM ${name})`)
    .join(" UNION ALL ");
}
