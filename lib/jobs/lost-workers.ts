import "server-only";
import { makeWorkerUtils, type WorkerUtils } from "graphile-worker";
import { Client } from "pg";

type Options = {
  connectionString: string;
  /** How long a job is in one hand before somebody asks whether that hand is still there. */
  lostAfter: number;
  /** The connection that says that this process lives has broken. */
  onLost: (error: unknown) => void;
};

export type LifeSign = {
  /** Says that this worker lives, for as long as this process does. */
  holdFor(workerId: string): void;
  end(): Promise<void>;
};

/**
 * Gives back at once what a killed process had in hand: the queue itself waits four hours. Each worker holds an advisory
 * lock of a session, which the database lets go when its process is gone; whoever gets the lock of a worker that has a
 * job knows that nobody is working on it. Looks when it starts and then again and again.
 */
export async function showLife({
  connectionString,
  lostAfter,
  onLost,
}: Options): Promise<LifeSign> {
  const client = new Client({ connectionString, keepAlive: true });
  client.on("error", onLost);
  await client.connect();
  const queue = await makeWorkerUtils({ connectionString, noPreparedStatements: true });
  // One after another on the one connection, and in this order.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (step: () => Promise<unknown>) => {
    last = last.then(step).catch(onLost);
    return last;
  };
  // A session is given its own locks again: these are not asked after.
  const own: string[] = [];
  const look = () => inTurn(() => freeLostJobs(client, queue, { lostAfter, own }));
  await look();
  const timer = setInterval(look, lostAfter);
  timer.unref();
  return {
    holdFor(workerId) {
      own.push(workerId);
      void inTurn(() => client.query(`SELECT pg_advisory_lock(${keyOf})`, [workerId]));
    },
    async end() {
      clearInterval(timer);
      await last;
      await queue.release();
      client.removeListener("error", onLost);
      client.on("error", () => {});
      await client.end().catch(() => {});
    },
  };
}

const keyOf = "hashtextextended('portal worker ' || $1, 0)";

async function freeLostJobs(
  client: Client,
  queue: WorkerUtils,
  { lostAfter, own }: { lostAfter: number; own: readonly string[] },
): Promise<void> {
  const { rows } = await client.query<{ workerId: string }>(
    `SELECT DISTINCT locked_by AS "workerId" FROM graphile_worker.jobs
     WHERE locked_by IS NOT NULL AND locked_at < now() - $1 * interval '1 millisecond'
       AND locked_by <> ALL($2::text[])`,
    [lostAfter, own],
  );
  for (const { workerId } of rows) {
    const { rows: answer } = await client.query<{ isLost: boolean }>(
      `SELECT pg_try_advisory_lock(${keyOf}) AS "isLost"`,
      [workerId],
    );
    if (!answer[0]?.isLost) continue;
    await queue.forceUnlockWorkers([workerId]);
    await client.query(`SELECT pg_advisory_unlock(${keyOf})`, [workerId]);
  }
}
