import pg from "pg";
import { databaseOf, withDatabase } from "./database-url.ts";

const codes: Record<string, string> = { "3D000": "P1003", "28P01": "P1000", "42P04": "P1009" };

/**
 * The engine's few plain commands, which Prisma runs before it migrates:
 * `cli can-connect-to-database | create-database | drop-database`. Gives the exit code; a failure is told
 * on stderr in the engine's own JSON, with Prisma's error code.
 */
export async function runCommand(command: string | undefined, url: string): Promise<number> {
  const isCheck = command === "can-connect-to-database";
  const client = new pg.Client({
    connectionString: isCheck ? url : withDatabase(url, "postgres"),
    connectionTimeoutMillis: 5000,
  });
  const name = pg.escapeIdentifier(databaseOf(url));
  try {
    await client.connect();
    if (command === "create-database") await client.query(`CREATE DATABASE ${name}`);
    if (command === "drop-database") await client.query(`DROP DATABASE IF EXISTS ${name}`);
    return 0;
  } catch (error) {
    report(error);
    return 1;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function report(error: unknown) {
  const code = error instanceof pg.DatabaseError ? (error.code ?? "") : "";
  const message = error instanceof Error ? error.message : String(error);
  const fields = { error_code: codes[code] ?? "P1001", message, is_panic: false };
  process.stderr.write(
    `\n${JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields })}\n`,
  );
}
