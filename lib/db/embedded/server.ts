import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { type Account, databaseAccount } from "./account.ts";
import { type Binaries, postgresBinaries } from "./binaries.ts";
import { clearStaleLock, isAlive, runningPostmaster } from "./postmaster.ts";

export type EmbeddedServer = {
  url: string;
  /** It ran before we came: started by another command, or left behind by one that was killed. */
  wasRunning: boolean;
  stop(): Promise<void>;
};

type Options = {
  /** Throw-away data: skip every wait for the disk. */
  isDisposable?: boolean;
};

const user = "postgres";
const databaseName = "thi_dua_xa";
const startSeconds = 30;
const stopSeconds = 20;

const paths = (folder: string) => ({
  cluster: path.join(folder, "cluster"),
  password: path.join(folder, "password"),
  log: path.join(folder, "server.log"),
});

/**
 * Starts the PostgreSQL of this folder, making it first when the folder is new; takes over one that is
 * already running there. Gives its address and the way to stop it. Throws one Vietnamese sentence that
 * names the log when it does not start.
 */
export async function startEmbeddedServer(
  folder: string,
  { isDisposable = false }: Options = {},
): Promise<EmbeddedServer> {
  const { cluster } = paths(folder);
  const binaries = postgresBinaries();
  mkdirSync(folder, { recursive: true });
  const account = databaseAccount(binaries.postgres, folder, cluster);
  if (!existsSync(path.join(cluster, "PG_VERSION"))) createCluster(folder, binaries, account);

  const wasRunning = runningPostmaster(cluster) !== null;
  if (!wasRunning) {
    clearStaleLock(cluster);
    await launch(folder, binaries, account, isDisposable);
  }
  const running = await readiness(folder);
  await ensureDatabase(running.url);
  return { url: running.url, wasRunning, stop: () => stop(running.pid) };
}

/** The address of the server running on this folder, or null when none is. */
export function embeddedServerUrl(folder: string): string | null {
  const { cluster, password } = paths(folder);
  const running = runningPostmaster(cluster);
  if (!running) return null;
  return addressOf(readFileSync(password, "utf8").trim(), running.port);
}

function addressOf(password: string, port: number) {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${databaseName}`;
}

function createCluster(folder: string, { initdb }: Binaries, account: Account) {
  const { cluster, password } = paths(folder);
  // What a power cut left of an unfinished one: initdb wants an empty folder.
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { mode: 0o700 });
  account.own(cluster);
  writeFileSync(password, randomBytes(24).toString("hex"), { mode: 0o600 });
  account.own(password);

  const { file, args, ...ids } = account.command(initdb, [
    `--pgdata=${cluster}`,
    `--username=${user}`,
    `--pwfile=${password}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    // Unicode letters in any case, the same on every machine and release; lists of names say COLLATE "vi-x-icu".
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
  ]);
  const made = spawnSync(file, args, { ...ids, cwd: "/", encoding: "utf8" });
  if (made.status === 0) return;
  writeFileSync(paths(folder).log, `${made.stdout}\n${made.stderr}\n${made.error ?? ""}`);
  rmSync(cluster, { recursive: true, force: true });
  throw new Error(`Không tạo được cơ sở dữ liệu; chi tiết trong ${paths(folder).log}.`);
}

async function launch(folder: string, binaries: Binaries, account: Account, isDisposable: boolean) {
  const { cluster, log } = paths(folder);
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(await freePort()),
    unix_socket_directories: "",
    timezone: "Asia/Ho_Chi_Minh",
    max_connections: "200",
    ...(isDisposable && { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const { file, args, ...ids } = account.command(binaries.postgres, ["-D", cluster, ...flags]);
  const output = openSync(log, "w", 0o600);
  // Its own process group: Ctrl-C in the terminal is for us, and we stop it after the web server.
  const server = spawn(file, args, {
    ...ids,
    cwd: "/",
    detached: true,
    stdio: ["ignore", output, output],
  });
  server.on("error", () => undefined);
  server.unref();
}

async function readiness(folder: string): Promise<{ url: string; pid: number }> {
  const { cluster, log } = paths(folder);
  const deadline = Date.now() + startSeconds * 1000;
  while (Date.now() < deadline) {
    const running = runningPostmaster(cluster);
    const url = embeddedServerUrl(folder);
    if (running && url && (await accepts(url))) return { url, pid: running.pid };
    await pause(50);
  }
  throw new Error(`Cơ sở dữ liệu không khởi động được; chi tiết trong ${log}.`);
}

async function accepts(url: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: maintenance(url),
    connectionTimeoutMillis: 2000,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function ensureDatabase(url: string) {
  const client = new pg.Client({ connectionString: maintenance(url) });
  await client.connect();
  const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [databaseName]);
  if (found.rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
  await client.end();
}

function maintenance(url: string): string {
  return Object.assign(new URL(url), { pathname: "/postgres" }).href;
}

async function stop(pid: number) {
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

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(),
      );
    });
  });
}
