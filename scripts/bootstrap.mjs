// @ts-check
// `node scripts/bootstrap.mjs SCRIPT.ts …`: makes the machine ready for a script of this folder, then runs it.
// Needs Node 20 and npm, nothing else: installs the packages when they are missing or old, and goes over to
// the Node 24 that came with them.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { end, endOnSignals, onStop } from "./house/lifetime.mjs";
import { program, root } from "./house/paths.mjs";
import { exitOf, runQuietly } from "./house/run.mjs";
import { HouseError, sentenceOf, step } from "./house/step.mjs";

const wantedMajor = 24;
const [script = "", ...args] = process.argv.slice(2);
const scriptFile = path.join(root, "scripts", script);

try {
  if (!isInstalled()) {
    endOnSignals(130);
    await step("Cài đặt các gói phần mềm (lần đầu mất vài phút)", install);
  }
  await run(runtime());
} catch (error) {
  process.stderr.write(`\n${sentenceOf(error)}\n`);
  await end(1);
}

/** Whether node_modules holds what package-lock.json asks for, by npm's own record of what it installed. */
function isInstalled() {
  const record = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) =>
      name === "" || (installed[name] ? installed[name].version === version : optional),
  );
}

function install() {
  return runQuietly("npm", ["ci", "--include=dev", "--no-progress"], {
    log: "install.log",
    failure: "npm không cài được các gói phần mềm; hãy kiểm tra mạng rồi chạy lại.",
  });
}

/** The Node to run on: this one if it is new enough, else the one that npm brought. */
function runtime() {
  const found = [process.execPath, program("node")].find((node) => majorOf(node) >= wantedMajor);
  if (found) return found;
  throw new HouseError(
    `Cần Node.js ${wantedMajor} trở lên; máy này đang có ${process.version}, hãy cài bản mới rồi chạy lại.`,
  );
}

/** @param {string} node */
function majorOf(node) {
  if (node === process.execPath) return Number.parseInt(process.versions.node, 10);
  const { stdout } = spawnSync(node, ["--version"], { encoding: "utf8" });
  return Number.parseInt(stdout?.slice(1) ?? "", 10) || 0;
}

/** @param {string} node */
async function run(node) {
  // Programs that start as `#!/usr/bin/env node` find the same Node.
  const directories = [path.dirname(node), path.dirname(program("node")), process.env.PATH];
  process.env.PATH = directories.join(path.delimiter);
  // Nothing about a commune's portal goes to its tools' makers.
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  if (node === process.execPath) {
    process.argv.splice(1, 2, scriptFile);
    await import(`./${script}`);
    return;
  }
  // The script puts its own things away: we pass a stop on, and leave when it has left.
  const child = spawn(node, [scriptFile, ...args], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.removeAllListeners(signal);
  onStop((signal) => child.kill(signal));
  process.exit(await exitOf(child));
}
