// @ts-check
// Other programs, run for us. Built-ins only: also runs before anything is installed, on Node 20.
import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";
import { beforeEnd } from "./lifetime.mjs";
import { logFolder, root } from "./paths.mjs";
import { HouseError } from "./step.mjs";

/** @typedef {{ env?: NodeJS.ProcessEnv, log: string, failure: string }} Quietly */

/**
 * Runs a program whose words nobody needs unless it fails: they go to a log.
 * Throws the sentence `failure`, with the name of the log, when it does.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {Quietly} options
 * @returns {Promise<void>}
 */
export async function runQuietly(file, args, { env = process.env, log, failure }) {
  mkdirSync(logFolder, { recursive: true });
  const logFile = path.join(logFolder, log);
  const output = createWriteStream(logFile);
  const child = start(file, args, env, ["ignore", "pipe", "pipe"]);
  child.stdout?.pipe(output, { end: false });
  child.stderr?.pipe(output, { end: false });
  const code = await exitOf(child);
  output.end();
  if (code !== 0) throw new HouseError(`${failure} Chi tiết: ${path.relative(root, logFile)}.`);
}

/**
 * Runs a program in front of the person: its questions and answers are theirs. Gives its exit code.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function runInForeground(file, args, env = process.env) {
  return exitOf(start(file, args, env, "inherit"));
}

/**
 * Starts a program that is stopped before we end.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {import("node:child_process").StdioOptions} stdio
 */
export function start(file, args, env, stdio) {
  const shell = process.platform === "win32";
  const child = spawn(file, args, { cwd: root, env, stdio, shell });
  const keep = beforeEnd(() => stop(child));
  child.once("close", keep);
  return child;
}

/**
 * The exit code of a program once it has ended; 127 when it could not be started.
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<number>}
 */
export function exitOf(child) {
  return new Promise((resolve) => {
    child.once("error", () => resolve(127));
    child.once("close", (code) => resolve(code ?? 1));
  });
}

/** @param {import("node:child_process").ChildProcess} child */
async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = exitOf(child);
  child.kill("SIGTERM");
  const patience = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(patience);
}
