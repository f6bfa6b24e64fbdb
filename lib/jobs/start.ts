import "server-only";
import { env } from "@/lib/env";
import { startWorker } from "./worker";

/** Longer than a letter takes; then the process leaves all the same. */
const patience = 15_000;

/** The worker of this server: from its start until it leaves. Not while the portal is built. */
export function startJobs(): void {
  if (process.env.NEXT_PHASE === "phase-production-build") return;
  const worker = startWorker({ connectionString: env.DATABASE_URL });
  const leave = process.exit;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      const stopped = Promise.race([
        worker.stop(),
        new Promise((resolve) => setTimeout(resolve, patience).unref()),
      ]);
      // Next leaves as soon as its requests are answered; a job in hand is let finish first.
      process.exit = ((code?: number) => {
        void stopped.finally(() => leave(code));
      }) as typeof process.exit;
    });
  }
}
