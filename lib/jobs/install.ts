import { runMigrations } from "graphile-worker";

/** Brings the job queue's own tables to the version of this release; does nothing when they are there. */
export async function installJobs(connectionString: string): Promise<void> {
  await runMigrations({ connectionString });
}
