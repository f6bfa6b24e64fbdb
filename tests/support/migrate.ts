import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { installJobs } from "../../lib/jobs/install.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** Brings a database to the newest migration with `prisma migrate deploy`, and the job queue in it. Throws what Prisma said. */
export async function migrate(databaseUrl: string): Promise<void> {
  await promisify(execFile)(path.join(root, "node_modules/.bin/prisma"), ["migrate", "deploy"], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  await installJobs(databaseUrl);
}
