import { env } from "@/lib/env";
import { startWorker } from "@/lib/jobs/worker";

// A worker in a process of its own, which can be killed.

startWorker({ connectionString: env.DATABASE_URL });
