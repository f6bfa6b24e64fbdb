import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";

/** What `postmaster.pid` says of a server: lines 1 and 4 of the file. */
type Postmaster = { pid: number; port: number };

const lockFile = (cluster: string) => path.join(cluster, "postmaster.pid");

/** The server running on this cluster, or null. A file that a power cut left behind is not a server. */
export function runningPostmaster(cluster: string): Postmaster | null {
  const lines = readLines(lockFile(cluster));
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 && port > 0 && isPostgresOn(pid, cluster) ? { pid, port } : null;
}

/**
 * Removes the lock of a server that is no more. PostgreSQL does so itself unless another program of ours
 * has been given the same process number since, as happens after each restart of a container.
 */
export function clearStaleLock(cluster: string) {
  const pid = Number(readLines(lockFile(cluster))[0]);
  if (pid > 0 && !isPostgresOn(pid, cluster)) rmSync(lockFile(cluster), { force: true });
}

/** Whether a process of that number lives, ours or somebody else's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function isPostgresOn(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  // Without a way to see its command line (Windows), a living process of that number is believed.
  if (process.platform === "win32") return true;
  return commandLine(pid).includes(cluster);
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return spawnSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return [];
  }
}
