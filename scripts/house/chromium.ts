import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { runQuietly } from "./run.mjs";
import { HouseError, step } from "./step.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const macChrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** The browser for the tests: the one found, else Debian's, installed when we may. Throws one sentence. */
export async function findChromium(): Promise<string> {
  const found = foundChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    await step("Cài Chromium của Debian", installChromium);
    const installed = foundChromium();
    if (installed) return installed;
  }
  throw new HouseError(
    "Không tìm thấy Chromium cho kiểm thử trình duyệt; hãy cài gói chromium, hoặc đặt CHROMIUM_PATH.",
  );
}

function foundChromium(): string | undefined {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [process.env.CHROMIUM_PATH ?? "", ...onPath, macChrome].find(isProgram);
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

async function installChromium() {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const failure = "Không cài được Chromium.";
  await runQuietly("apt-get", ["update"], { env, log: "chromium-update.log", failure });
  const install = ["install", "--yes", "--no-install-recommends", "chromium"];
  await runQuietly("apt-get", install, { env, log: "chromium.log", failure });
}
