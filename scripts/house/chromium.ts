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
/** Without a network the browser that is there will do, and soon. */
const patience = ["-o", "Acquire::http::Timeout=20", "-o", "Acquire::Retries=1"];
const macChrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** The browser for the tests: the one named, a headless one, any; what is not there Debian has. Throws one sentence. */
export async function findChromium(): Promise<string> {
  const found =
    [process.env.CHROMIUM_PATH ?? "", ...onPath(shells)].find(isProgram) ??
    (await install("chromium-headless-shell", shells)) ??
    [...onPath(browsers), macChrome].find(isProgram) ??
    (await install("chromium", browsers));
  if (found) return found;
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

/** Installs Debian's package where we may, and gives the program; nothing where it cannot be had. */
async function install(name: string, programs: readonly string[]): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const failure = `Không cài được ${name}.`;
  const apt = (...words: string[]) =>
    runQuietly("apt-get", [...patience, ...words], { env, log: `${name}.log`, failure });
  try {
    await step(`Cài ${name} của Debian`, async () => {
      await apt("update");
      await apt("install", "--yes", "--no-install-recommends", name);
    });
  } catch (error) {
    if (!(error instanceof HouseError)) throw error;
  }
  return onPath(programs).find(isProgram);
}
