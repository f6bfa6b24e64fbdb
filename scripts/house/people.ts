import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { logFolder, root } from "./paths.mjs";
import { HouseError } from "./step.mjs";

/**
 * Runs a script of scripts/people, which uses the portal's own commands, and gives what it says.
 * A program of its own because those are written for Next: they import by "@/" and are "server-only".
 */
export async function runPeopleScript(
  name: "demonstration" | "first-administrator",
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const script = path.join(root, "scripts/people", `${name}.ts`);
  const args = ["--conditions=react-server", "--import", "tsx", script];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
    return stdout;
  } catch (error) {
    const log = path.join(logFolder, `${name}.log`);
    writeFileSync(log, error instanceof Error ? (error.stack ?? error.message) : String(error));
    throw new HouseError(
      `Không tạo được tài khoản ban đầu. Chi tiết: ${path.relative(root, log)}.`,
    );
  }
}
