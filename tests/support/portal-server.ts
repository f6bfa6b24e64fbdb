import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { freePortFrom } from "../../scripts/house/ports.ts";
import { startWebServer } from "../../scripts/house/web-server.ts";

const host = "127.0.0.1";

/** The built portal once more, on the database of the tests and a port of its own: it can be stopped and started again. */
export class PortalServer {
  private server: ChildProcess | null = null;

  private constructor(private readonly port: number) {}

  static async start(): Promise<PortalServer> {
    // Far from where the portal of the other tests listens.
    const portal = new PortalServer(await freePortFrom(3600 + (process.pid % 200), host));
    await portal.startAgain();
    return portal;
  }

  get address() {
    return `http://${host}:${this.port}`;
  }

  async startAgain(): Promise<void> {
    // The tests themselves run under other conditions.
    const { NODE_OPTIONS, ...env } = process.env;
    const log = `portal-server-${this.port}.log`;
    this.server = await startWebServer({ command: "start", host, port: this.port, env, log });
  }

  /** As when the power goes: nothing is finished, nothing is said. */
  async kill(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, "exit");
    server.kill("SIGKILL");
    await ended;
  }
}
