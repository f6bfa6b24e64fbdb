import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { keptPages } from "./process.ts";
import { Warmer } from "./warm.ts";

type Options = {
  databaseUrl: string;
  /** lib/db/public-pages.ts */
  channel: string;
  /** Where this server itself answers: "http://127.0.0.1:3000". */
  origin: string;
  /** How often the database is asked whether it is still there. */
  askEveryMs?: number;
  /** How long it has for an answer, and for letting us in. */
  answerWithinMs?: number;
};

const shortestPauseMs = 200;
const longestPauseMs = 10_000;

/**
 * Hears of every change of what the public may read, from whichever instance of the portal, on a connection of its
 * own that is opened again whenever it breaks, or gives no more answers. Gives a function that ends it.
 */
export function listenForChanges({
  databaseUrl,
  channel,
  origin,
  askEveryMs = 10_000,
  answerWithinMs = 5_000,
}: Options): () => Promise<void> {
  const warmer = new Warmer(origin);
  let client: Client | null = null;
  let hasEnded = false;
  void keepListening();
  return async () => {
    hasEnded = true;
    warmer.end();
    await client?.end();
  };

  async function keepListening() {
    let wait = shortestPauseMs;
    while (!hasEnded) {
      try {
        await listen(() => {
          wait = shortestPauseMs;
        });
      } catch {
        // The database is away; the pages are made anew for each reader until it is back.
      }
      if (hasEnded) return;
      await pause(wait, undefined, { ref: false });
      wait = Math.min(wait * 2, longestPauseMs);
    }
  }

  /** Until the connection ends, one way or another; throws then. */
  async function listen(begun: () => void) {
    const connection = new Client({
      connectionString: databaseUrl,
      keepAlive: true,
      connectionTimeoutMillis: answerWithinMs,
      query_timeout: answerWithinMs,
    });
    client = connection;
    const ended = new AbortController();
    connection.on("end", () => ended.abort());
    connection.on("error", () => ended.abort());
    connection.on("notification", ({ payload = "" }) => {
      const [commune = "", token] = payload.split(" ");
      keptPages.changed(commune, token);
      warmer.wants(commune);
    });
    try {
      await connection.connect();
      await connection.query(`LISTEN ${connection.escapeIdentifier(channel)}`);
      keptPages.listens();
      begun();
      // A line that was cut without a word looks like one on which nothing is said, for hours.
      while (true) {
        await pause(askEveryMs, undefined, { ref: false, signal: ended.signal });
        await connection.query("SELECT 1");
      }
    } finally {
      keptPages.isDeaf();
      await connection.end().catch(() => {});
    }
  }
}
