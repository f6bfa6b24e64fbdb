import { beforeEach, inject } from "vitest";
import { databaseUrl, onServer } from "./databases.ts";

// Every file of a worker runs in one process (isolate: false) and on one database, emptied before each test.

const server = inject("testServerUrl");
const template = inject("templateDatabase");
const name = `${template}_${process.env.VITEST_POOL_ID}`;
const url = databaseUrl(server, name);
const isNew = process.env.DATABASE_URL !== url;

if (isNew) {
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  process.env.DATABASE_URL = url;
  process.env.AUTH_SECRET ??= "test-secret-test-secret-test-secret-test";
}

// Imported late on purpose: the client reads DATABASE_URL when it is first loaded.
const { prisma } = await import("@/lib/db/client");

if (isNew) {
  const { keepNationalRules } = await import("./national-rules.ts");
  await prisma.$executeRaw`CREATE SCHEMA test_support`;
  await prisma.$executeRawUnsafe(await emptyEverything());
  await keepNationalRules();
}

beforeEach(() => prisma.$executeRaw`SELECT test_support.empty()`);

/**
 * One call for all tables. Most tests fill few of them, and to look whether there is anything is cheaper than to delete
 * nothing. Append-only tables refuse even this, as they should; tests alone may switch their triggers off.
 */
async function emptyEverything(): Promise<string> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  const steps = tables.map(
    ({ name }) => `IF EXISTS (SELECT FROM ${name}) THEN DELETE FROM ${name}; END IF;`,
  );
  return `CREATE FUNCTION test_support.empty() RETURNS void LANGUAGE plpgsql
    SET session_replication_role = replica AS $$ BEGIN ${steps.join(" ")} END $$`;
}
