import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { logFolder, root } from "./paths.mjs";
import { HouseError } from "./step.mjs";

type PortalScript = "prisma/seed.ts" | "scripts/first-administrator.ts";

/**
 * Runs a script that uses the portal's own commands, and gives what it says. A program of its own, because
 * those are written for Next: they import by "@/" and are "server-only".
 */
export async function runPortalScript(
  script: PortalScript,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const args = ["--conditions=react-server", "--import", "tsx", path.join(root, script)];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
    return stdout;
  } catch (error) {
    mkdirSync(logFolder, { recursive: true });
    const log = path.join(logFolder, "accounts.log");
    writeFileSync(log, error instanceof Error ? (error.stack ?? error.message) : String(error));
    throw new HouseError(
      `Không tạo được tài khoản ban đầu. Chi tiết: ${path.relative(root, log)}.`,
    );
  }
}
