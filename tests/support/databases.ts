import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { startEmbeddedServer } from "../../lib/db/embedded/server.ts";

type TestServer = { url: string; stop(): Promise<void> };

/**
 * The PostgreSQL that tests run on: the one TEST_DATABASE_URL names, else a throw-away one in a temporary
 * folder. Never DATABASE_URL: that may hold somebody's records.
 */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => undefined };

  const folder = mkdtempSync(path.join(tmpdir(), "thi-dua-xa-test-"));
  const server = await startEmbeddedServer(folder, { isDisposable: true });
  const stop = async () => {
    await server.release();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}

/** The address of another database on the same server. */
export function databaseUrl(serverUrl: string, name: string): string {
  return Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
}

/** Runs statements on the server itself, one after another, outside any transaction. */
export async function onServer(serverUrl: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl(serverUrl, "postgres") });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The databases of a server whose names begin so. */
export async function databasesNamed(serverUrl: string, beginning: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl(serverUrl, "postgres") });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE starts_with(datname, $1)",
      [beginning],
    );
    return rows.map(({ datname }) => datname);
  } finally {
    await client.end();
  }
}
