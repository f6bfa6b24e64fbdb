import { mkdirSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { databaseAccount } from "./account.ts";
import { postgresBinaries } from "./binaries.ts";
import { ensureCluster, launch } from "./cluster.ts";
import { addressOf, createDatabase, filesOf } from "./layout.ts";
import { clearStaleLock, isAlive, runningPostmaster } from "./postmaster.ts";
import { StartError } from "./start-error.ts";

type EmbeddedServer = {
  url: string;
  /** Lets go of the server; the last command to do so stops it. */
  release(): Promise<void>;
};

type Options = {
  /** For data that will be thrown away: much faster, and lost when the machine stops. */
  isDisposable?: boolean;
};

// Every command that uses the server holds this lock, shared. It lives with the connection, so a command
// that is killed lets go of it too: no file can tell a lie about who is there.
const usersLock = 8502;

const attempts = 3;
const startSeconds = 60;
const stopSeconds = 20;

/**
 * Starts the PostgreSQL of this folder, making it first when the folder is new; joins one that is already
 * running there, whoever started it. Throws a StartError.
 */
export async function startEmbeddedServer(
  folder: string,
  { isDisposable = false }: Options = {},
): Promise<EmbeddedServer> {
  mkdirSync(folder, { recursive: true });
  const { initdb, postgres } = postgresBinaries();
  const { cluster, log } = filesOf(folder);
  const account = databaseAccount(postgres, folder, cluster);
  ensureCluster(folder, initdb, account);

  // Again, because a port may be taken between choosing and using it, and a server we find may be on its way out.
  for (let attempt = 1; attempt <= attempts; attempt++) {
    if (!runningPostmaster(cluster)) {
      clearStaleLock(cluster);
      const child = await launch(folder, postgres, account, isDisposable);
      if (!(await isReady(folder, () => child.exitCode !== null))) continue;
    }
    const server = await join(folder).catch(() => null);
    if (server) return server;
    await pause(500);
  }
  throw new StartError(`Cơ sở dữ liệu không khởi động được; chi tiết trong ${log}.`);
}

/** The address of the server running on this folder, or null when none is. */
export function embeddedServerUrl(folder: string): string | null {
  const running = runningPostmaster(filesOf(folder).cluster);
  return running && addressOf(folder, running.port);
}

async function isReady(folder: string, hasEnded: () => boolean): Promise<boolean> {
  const deadline = Date.now() + startSeconds * 1000;
  while (Date.now() < deadline && !hasEnded()) {
    const client = maintenanceClient(folder);
    try {
      await client?.connect();
      if (client) return true;
    } catch {
      // Not yet: still starting, or still putting right what a power cut broke off.
    } finally {
      await client?.end().catch(() => undefined);
    }
    await pause(30);
  }
  return false;
}

async function join(folder: string): Promise<EmbeddedServer> {
  const running = runningPostmaster(filesOf(folder).cluster);
  const holder = maintenanceClient(folder);
  if (!running || !holder) throw new StartError("Cơ sở dữ liệu vừa dừng.");
  await holder.connect();
  await holder.query("SELECT pg_advisory_lock_shared($1)", [usersLock]);
  const found = await holder.query("SELECT FROM pg_database WHERE datname = $1", [
    createDatabase.name,
  ]);
  if (found.rowCount === 0) await holder.query(createDatabase.statement);
  return {
    url: addressOf(folder, running.port),
    release: () => release(holder, running.pid),
  };
}

function maintenanceClient(folder: string): pg.Client | null {
  const running = runningPostmaster(filesOf(folder).cluster);
  if (!running) return null;
  const client = new pg.Client({ connectionString: addressOf(folder, running.port, "postgres") });
  // A server that is stopped over our head ends the connection; whoever still needs it will say so.
  client.on("error", () => undefined);
  return client;
}

async function release(holder: pg.Client, pid: number): Promise<void> {
  try {
    await holder.query("SELECT pg_advisory_unlock_shared($1)", [usersLock]);
    const { rows } = await holder.query("SELECT pg_try_advisory_lock($1) AS alone", [usersLock]);
    await holder.end();
    if (!rows[0].alone) return;
  } catch {
    // The connection is gone: the server is being stopped already, or must be.
  }
  await stop(pid);
}

async function stop(pid: number): Promise<void> {
  // SIGINT: end every session, write everything down, go. SIGQUIT only when that takes too long.
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    if (isAlive(pid)) process.kill(pid, signal);
    const deadline = Date.now() + stopSeconds * 1000;
    while (Date.now() < deadline) {
      if (!isAlive(pid)) return;
      await pause(25);
    }
  }
}
