import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { startEmbeddedServer } from "../../lib/db/embedded/server.ts";
import { StartError } from "../../lib/db/embedded/start-error.ts";
import { installJobs } from "../../lib/jobs/install.ts";
import { beforeEnd } from "./lifetime.mjs";
import { databaseFolder, program, root } from "./paths.mjs";
import { runQuietly } from "./run.mjs";
import { HouseError, step } from "./step.mjs";

/** The database to work on: the one of DATABASE_URL, else the embedded one, started and stopped with us. */
export async function openDatabase(): Promise<string> {
  const given = process.env.DATABASE_URL;
  if (given) return given;
  return step("Khởi động cơ sở dữ liệu", async () => {
    const server = await startEmbeddedServer(databaseFolder).catch((error: unknown) => {
      throw error instanceof StartError ? new HouseError(error.message) : error;
    });
    beforeEnd(server.release);
    return server.url;
  });
}

/** Brings the database to the newest migration, and the job queue in it to its own, where they are not there yet. */
export async function migrateDatabase(url: string): Promise<void> {
  if (!(await isMigrated(url))) await migrateRecord(url);
  await installJobs(url);
}

async function migrateRecord(url: string): Promise<void> {
  await step("Cập nhật cấu trúc cơ sở dữ liệu", () =>
    runQuietly(program("prisma"), ["migrate", "deploy"], {
      env: { ...process.env, DATABASE_URL: url },
      log: "migrate.log",
      failure: "Không cập nhật được cấu trúc cơ sở dữ liệu.",
    }),
  );
}

/** A connection for one piece of work. Throws one sentence when there is none to be had. */
async function withClient<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new HouseError(
      `Không kết nối được cơ sở dữ liệu (${reason}); hãy kiểm tra DATABASE_URL.`,
    );
  });
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Prisma's own record, read directly: asking its command line would cost every start a second or two. */
function isMigrated(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const known = await client.query("SELECT to_regclass('_prisma_migrations') AS relation");
    if (!known.rows[0].relation) return false;
    const applied = await client.query<{ migration_name: string; checksum: string }>(
      `SELECT migration_name, checksum FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    );
    const done = new Set(applied.rows.map((row) => `${row.migration_name} ${row.checksum}`));
    return migrations().every((migration) => done.has(migration));
  });
}

function migrations(): string[] {
  const folder = path.join(root, "prisma/migrations");
  return readdirSync(folder)
    .map((name) => ({ name, file: path.join(folder, name, "migration.sql") }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => {
      const checksum = createHash("sha256").update(readFileSync(file)).digest("hex");
      return `${name} ${checksum}`;
    });
}
