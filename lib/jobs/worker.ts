import "server-only";
import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { Logger, type Runner, run, type WorkerEvents } from "graphile-worker";
import { env } from "@/lib/env";
import { type LifeSign, showLife } from "./lost-workers";
import { portalTasks } from "./tasks";
import { timetable } from "./timetable";

type JobWorker = { stop(): Promise<void> };

type Options = {
  connectionString: string;
  clock?: () => Date;
  morningHour?: number;
  /** In milliseconds: how soon the job of a killed process is taken up again. */
  lostAfter?: number;
};

const retrySeconds = 10;

/**
 * Works on the queue until it is stopped, with as many others as there are instances of the portal. When the database
 * is out of reach it tries again. Stopping waits for the jobs in hand.
 */
export function startWorker({
  connectionString,
  clock = () => new Date(),
  morningHour = env.MORNING_HOUR,
  lostAfter = 60_000,
}: Options): JobWorker {
  const stopping = new AbortController();
  let runner: Runner | null = null;

  async function work() {
    while (!stopping.signal.aborted) {
      let life: LifeSign | null = null;
      try {
        const events: WorkerEvents = new EventEmitter();
        life = await showLife({
          connectionString,
          lostAfter,
          // Others may take this process for a dead one: it begins again, with new workers.
          onLost: (error) => {
            if (runner) console.error("Mất kết nối giữ việc, bắt đầu lại:", error);
            void runner?.stop().catch(() => {});
          },
        });
        const { holdFor } = life;
        events.on("worker:create", ({ worker }) => holdFor(worker.workerId));
        runner = await run({
          events,
          connectionString,
          taskList: portalTasks(clock),
          parsedCronItems: timetable(morningHour),
          concurrency: 2,
          maxPoolSize: 4,
          noHandleSignals: true,
          logger: quietly,
        });
        if (stopping.signal.aborted) await runner.stop();
        await runner.promise;
      } catch (error) {
        console.error("Hàng đợi việc của cổng tạm ngừng:", error);
        await pause(retrySeconds * 1000, undefined, { signal: stopping.signal }).catch(() => {});
      } finally {
        runner = null;
        await life?.end().catch(() => {});
      }
    }
  }
  const ended = work();

  return {
    async stop() {
      stopping.abort();
      await runner?.stop().catch(() => {});
      await ended;
    },
  };
}

/** Only what somebody should look at. */
const quietly = new Logger(() => (level, message) => {
  if (level === "error" || level === "warning") console.error(message.split("\n", 1)[0]);
});
