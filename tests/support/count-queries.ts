import pg from "pg";

/** How many statements `run` sends to the database. */
export async function countQueries(run: () => Promise<unknown>): Promise<number> {
  const { query } = pg.Client.prototype;
  let count = 0;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    count += 1;
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    await run();
    return count;
  } finally {
    pg.Client.prototype.query = query;
  }
}
