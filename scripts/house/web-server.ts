import type { ChildProcess } from "node:child_process";
import { mkdirSync, openSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { logFolder, root } from "./paths.mjs";
import { exitOf, start } from "./run.mjs";
import { HouseError } from "./step.mjs";

type Options = {
  command: "start" | "dev";
  host: string;
  port: number;
  env: NodeJS.ProcessEnv;
  /** Of another Next project than the portal. */
  folder?: string;
  /** A file under the log folder for what Next says; without one it is said on the screen. */
  log?: string;
};

const startSeconds = 60;
/** Longer than whoever asks keeps a line open: one that we shut as it is used again is an answer lost. */
const keepOpenMs = 75_000;

/** Starts Next and waits until it answers. Throws one sentence when it ends before that. */
export async function startWebServer(options: Options): Promise<ChildProcess> {
  const { command, host, port, log, folder } = options;
  const next = path.join(root, "node_modules/next/dist/bin/next");
  const env = {
    PORTAL_URL: `http://${["0.0.0.0", "127.0.0.1"].includes(host) ? "localhost" : host}:${port}`,
    ...options.env,
    NODE_ENV: command === "dev" ? "development" : "production",
  } as const;
  const args = [
    next,
    command,
    ...(folder ? [folder] : []),
    "--hostname",
    host,
    "--port",
    String(port),
    ...(command === "start" ? ["--keepAliveTimeout", String(keepOpenMs)] : []),
  ];
  const server = start(process.execPath, args, env, ["ignore", ...output(log)]);

  let hasEnded = false;
  void exitOf(server).then(() => {
    hasEnded = true;
  });
  const deadline = Date.now() + startSeconds * 1000;
  while (!(await answers(host, port))) {
    if (hasEnded || Date.now() > deadline) {
      const details = log ? ` Chi tiết: ${path.relative(root, path.join(logFolder, log))}.` : "";
      throw new HouseError(`Cổng không khởi động được.${details}`);
    }
    await pause(50);
  }
  return server;
}

function output(log: string | undefined) {
  if (!log) return ["inherit", "inherit"] as const;
  mkdirSync(logFolder, { recursive: true });
  const file = openSync(path.join(logFolder, log), "w");
  return [file, file] as const;
}

async function answers(host: string, port: number): Promise<boolean> {
  const address = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  try {
    await fetch(`http://${address}:${port}/api/health`, { redirect: "manual" });
    return true;
  } catch {
    return false;
  }
}
