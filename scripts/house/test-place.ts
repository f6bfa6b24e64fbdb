import { randomBytes, randomUUID } from "node:crypto";
import { databaseUrl, onServer, startTestServer } from "../../tests/support/databases.ts";
import { migrate } from "../../tests/support/migrate.ts";
import { beforeEnd } from "./lifetime.mjs";

/** Where the check builds, beside the portal that may be running from this folder. */
const distDir = ".next-test";

/** A throw-away database server for the time of this command: its address for every layer of the check. */
export async function openTestServer(): Promise<string> {
  const server = await startTestServer();
  beforeEnd(server.stop);
  return server.url;
}

/** A new migrated database on that server, and the settings under which the portal is built and run on it. */
export async function createTestPlace(serverUrl: string): Promise<NodeJS.ProcessEnv> {
  const name = `portal_${randomUUID().replaceAll("-", "")}`;
  await onServer(serverUrl, `CREATE DATABASE ${name}`);
  beforeEnd(() => onServer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  const url = databaseUrl(serverUrl, name);
  await migrate(url);
  return {
    ...process.env,
    NODE_ENV: "production",
    NEXT_DIST_DIR: distDir,
    TEST_DATABASE_URL: serverUrl,
    DATABASE_URL: url,
    AUTH_SECRET: randomBytes(32).toString("base64"),
    AUTH_TRUST_HOST: "true",
    // The same in every run: it is built in, and a build is only made again when something has changed.
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, "kiem-thu").toString("base64"),
    COMPONENT_GALLERY: "1",
  };
}
