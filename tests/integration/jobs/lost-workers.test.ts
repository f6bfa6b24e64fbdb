import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import { showLife } from "@/lib/jobs/lost-workers";

const lostAfter = 100;
const ends: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  await prisma.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  await prisma.$executeRaw`SELECT graphile_worker.add_job('some_task')`;
});

afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  await prisma.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});

const connectionString = () => process.env.DATABASE_URL ?? env.DATABASE_URL;

async function portalProcess() {
  const life = await showLife({
    connectionString: connectionString(),
    lostAfter,
    onLost: (error) => {
      throw error;
    },
  });
  ends.push(() => life.end());
  return life;
}

const lockedBy = async () =>
  (
    await prisma.$queryRaw<{ by: string | null }[]>`
      SELECT locked_by AS by FROM graphile_worker.jobs`
  ).map(({ by }) => by);

const take = (workerId: string) =>
  prisma.$executeRaw`
    UPDATE graphile_worker._private_jobs SET locked_by = ${workerId}, locked_at = now() - interval '1 hour'`;

async function until(done: () => Promise<boolean>) {
  const end = Date.now() + 5_000;
  while (!(await done())) {
    if (Date.now() > end) throw new Error("Waited in vain.");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const aWhile = () => new Promise((resolve) => setTimeout(resolve, 5 * lostAfter));

test("the job of a worker that lives stays in its hands, in its own process and for others", async () => {
  const own = await portalProcess();
  own.holdFor("worker-living");
  await take("worker-living");
  await portalProcess();

  await aWhile();

  expect(await lockedBy()).toEqual(["worker-living"]);
});

test("the job of a worker whose process is gone is given back while another runs, and when one starts", async () => {
  const dying = await showLife({
    connectionString: connectionString(),
    lostAfter: 60_000,
    onLost: () => {},
  });
  dying.holdFor("worker-dying");
  await take("worker-dying");
  await portalProcess();
  await aWhile();
  expect(await lockedBy()).toEqual(["worker-dying"]);

  await dying.end();
  await until(async () => (await lockedBy())[0] === null);

  await take("worker-unknown");
  await portalProcess();
  expect(await lockedBy()).toEqual([null]);
});

test("a connection that breaks is told of, so that its process begins again", async () => {
  let told: unknown = null;
  const life = await showLife({
    connectionString: connectionString(),
    lostAfter: 60_000,
    onLost: (error) => {
      told = error;
    },
  });
  ends.push(() => life.end());
  life.holdFor("worker-cut-off");
  const key = "hashtextextended('portal worker worker-cut-off', 0)";
  const admin = new pg.Client({ connectionString: connectionString() });
  await admin.connect();
  ends.push(() => admin.end());
  let killed = 0;
  await until(async () => {
    const { rowCount } = await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'
         AND ((classid::bigint << 32) | objid::bigint) = ${key}`,
    );
    killed += rowCount ?? 0;
    return killed > 0;
  });

  await until(async () => told !== null);
});
