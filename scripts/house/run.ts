import { spawn } from "node:child_process";
import { root } from "./paths.ts";

/** Runs a command in front of the person: its questions and answers are theirs. Gives its exit code. */
export function runInForeground(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  return new Promise((resolve, reject) => {
    // Ctrl-C reaches the command by itself; we only outlive it, to put away what we started.
    const ignore = () => undefined;
    process.on("SIGINT", ignore);
    const child = spawn(file, args, { cwd: root, env, stdio: "inherit" });
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      process.off("SIGINT", ignore);
      resolve(code ?? (signal === "SIGINT" ? 130 : 1));
    });
  });
}
