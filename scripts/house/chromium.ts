import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { runQuietly } from "./run.mjs";
import { HouseError, step } from "./step.mjs";

/** Chromium without windows: the same pages for a third less work than the whole browser with its windows hidden. */
const shells = ["chromium-headless-shell", "chrome-headless-shell"];
const browsers = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];
const macChrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** The browser for the tests: the one named, a headless one, Debian's installed when we may, any. Throws one sentence. */
export async function findChromium(): Promise<string> {
  const found = [process.env.CHROMIUM_PATH ?? "", ...onPath(shells)].find(isProgram);
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    // Without a network the browser that is there will do.
    await step("Cài Chromium của Debian", installShell).catch(() => undefined);
  }
  const browser = [...onPath(shells), ...onPath(browsers), macChrome].find(isProgram);
  if (browser) return browser;
  throw new HouseError(
    "Không tìm thấy Chromium cho kiểm thử trình duyệt; hãy cài gói chromium, hoặc đặt CHROMIUM_PATH.",
  );
}

function onPath(names: readonly string[]): string[] {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function isProgram(file: string): boolean {
  if (!file) return false;
  try {
    accessSync(file, constants.X_OK);
    return spawnSync(file, ["--version"], { timeout: 30_000 }).status === 0;
  } catch {
    return false;
  }
}

async function installShell() {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const failure = "Không cài được Chromium.";
  await runQuietly("apt-get", ["update"], { env, log: "chromium-update.log", failure });
  const install = ["install", "--yes", "--no-install-recommends", "chromium-headless-shell"];
  await runQuietly("apt-get", install, { env, log: "chromium.log", failure });
}
