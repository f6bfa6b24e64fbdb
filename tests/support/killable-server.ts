import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { build } from "vite";
import type { Actor } from "@/lib/auth/actor";
import type { SyncAnswer, SyncRequest } from "@/lib/campaigns/sync";

const root = path.resolve(import.meta.dirname, "../..");
const folder = path.join(root, "node_modules/.cache/save-server");

/** Once a run: the server in one file, which starts in half the time. Inside the project, where its packages are found. */
export async function buildSaveServer(): Promise<void> {
  await build({
    configFile: false,
    logLevel: "warn",
    root,
    publicDir: false,
    resolve: {
      alias: { "@": root, "server-only": path.join(root, "tests/support/server-only.ts") },
    },
    // Looking for these among their packages takes longer than all the rest of the start.
    ssr: { noExternal: ["date-fns", "zod"] },
    build: { ssr: "tests/support/save-server.ts", outDir: folder, minify: false, target: "node20" },
  });
}

/** A process that saves as the portal does, until it is killed. */
export class KillableServer {
  private readonly waiting = new Map<number, (answer: SyncAnswer | null) => void>();
  private readonly ended: Promise<void>;
  private requests = 0;
  isAlive = true;

  private constructor(private readonly child: ChildProcess) {
    child.on("message", (message: { number: number; answer: SyncAnswer | null } | "ready") => {
      if (message === "ready") return;
      this.waiting.get(message.number)?.(message.answer);
      this.waiting.delete(message.number);
    });
    // Its line breaks first. Whoever went on asking until the end was told would ask for ever, in the same turn.
    child.once("disconnect", () => {
      this.isAlive = false;
    });
    this.ended = new Promise((resolve) => {
      child.once("exit", () => {
        this.isAlive = false;
        for (const answer of this.waiting.values()) answer(null);
        this.waiting.clear();
        resolve();
      });
    });
  }

  /** Gives a server that is ready to answer. */
  static async start(): Promise<KillableServer> {
    const child = fork(path.join(folder, "save-server.js"), { execArgv: [], stdio: "inherit" });
    await new Promise<void>((resolve, reject) => {
      child.once("message", () => resolve());
      child.once("exit", (code) => reject(new Error(`Máy chủ thử không chạy được (${code}).`)));
    });
    return new KillableServer(child);
  }

  /** Rejects when no answer came, whatever became of the text. */
  async post(actor: Actor, planId: string, request: SyncRequest): Promise<SyncAnswer> {
    if (!this.isAlive) throw new Error("Không nối được với máy chủ.");
    const number = ++this.requests;
    const answer = await new Promise<SyncAnswer | null>((resolve) => {
      this.waiting.set(number, resolve);
      this.child.send({ number, actor, planId, request }, (error) => {
        if (error) resolve(null);
      });
    });
    if (!answer) throw new Error("Không nối được với máy chủ.");
    return answer;
  }

  /** As when the power goes: nothing is finished, nothing is said. */
  async kill(): Promise<void> {
    this.child.kill("SIGKILL");
    await this.ended;
  }
}
