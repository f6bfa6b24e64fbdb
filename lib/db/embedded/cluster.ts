import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, openSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import type { Account } from "./account.ts";
import { filesOf, userName } from "./layout.ts";
import { StartError } from "./start-error.ts";

/** Makes the files of a new database server, unless they are there. Throws a StartError. */
export function ensureCluster(folder: string, initdb: string, account: Account): void {
  const { cluster, password, log } = filesOf(folder);
  if (existsSync(path.join(cluster, "PG_VERSION"))) return;
  // What a power cut left of an unfinished one: initdb wants an empty folder.
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { mode: 0o700 });
  account.own(cluster);
  writeFileSync(password, randomBytes(24).toString("hex"), { mode: 0o600 });
  account.own(password);

  const { file, args, ...ids } = account.command(initdb, [
    `--pgdata=${cluster}`,
    `--username=${userName}`,
    `--pwfile=${password}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    // Unicode letters in any case, the same on every machine; a list of names says COLLATE "vi-x-icu" itself.
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
  ]);
  const made = spawnSync(file, args, { ...ids, cwd: "/", encoding: "utf8" });
  if (made.status === 0) return;
  writeFileSync(log, `${made.stdout}\n${made.stderr}\n${made.error ?? ""}`);
  rmSync(cluster, { recursive: true, force: true });
  throw new StartError(`Không tạo được cơ sở dữ liệu; chi tiết trong ${log}.`);
}

/** Starts the server of a cluster on a free port of this machine alone; its words go to the log. */
export async function launch(
  folder: string,
  postgres: string,
  account: Account,
  isDisposable: boolean,
): Promise<ChildProcess> {
  const { cluster, log } = filesOf(folder);
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(await freePort()),
    unix_socket_directories: "",
    timezone: "Asia/Ho_Chi_Minh",
    max_connections: "200",
    // Data to be thrown away need not reach the disk.
    ...(isDisposable && { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const { file, args, ...ids } = account.command(postgres, ["-D", cluster, ...flags]);
  const output = openSync(log, "w", 0o600);
  // Its own process group: Ctrl-C in the terminal is for us, and we stop it after the web server.
  const stdio = ["ignore", output, output] as const;
  const server = spawn(file, args, { ...ids, cwd: "/", detached: true, stdio: [...stdio] });
  server.on("error", () => undefined);
  server.unref();
  return server;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" ? address?.port : undefined;
      probe.close(() =>
        port ? resolve(port) : reject(new StartError("Máy không còn cổng trống.")),
      );
    });
  });
}
