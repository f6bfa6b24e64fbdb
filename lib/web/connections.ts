import { type IncomingMessage, Server, type ServerResponse } from "node:http";

const isWatched = Symbol.for("thi-dua-xa.connections");
type Watched = typeof Server.prototype & { [isWatched]?: true };

type Options = {
  isHttps: boolean;
  /** Gives whether it has answered, so that nobody else must. */
  answers?: (request: IncomingMessage, response: ServerResponse) => boolean;
};

/**
 * Writes behind each request's X-Forwarded-For the address its connection comes from, as a proxy does: Next.js keeps
 * what a visitor sends in that header and tells nobody the address of the connection (docs/decisions/0024). Over https
 * browsers are told to stay there, on every answer. Once in a process; for all its HTTP servers.
 */
export function watchConnections({ isHttps, answers }: Options): void {
  const servers: Watched = Server.prototype;
  if (servers[isWatched]) return;
  servers[isWatched] = true;
  const emit = servers.emit;
  servers.emit = function (this: Server, event: string, ...args: unknown[]) {
    if (event === "request") {
      const [request, response] = args as [IncomingMessage, ServerResponse];
      noteAddress(request);
      if (isHttps) response.setHeader("Strict-Transport-Security", `max-age=${aYear}`);
      if (answers?.(request, response)) return true;
    }
    return Reflect.apply(emit, this, [event, ...args]);
  } as typeof emit;
}

const aYear = 365 * 24 * 60 * 60;

function noteAddress({ headers, socket }: IncomingMessage): void {
  // An IPv4 address on a socket of both kinds.
  const address = socket.remoteAddress?.replace(/^::ffff:(?=\d+\.)/, "");
  if (!address) return;
  const before = headers["x-forwarded-for"];
  headers["x-forwarded-for"] = [before ?? [], address].flat().join(", ");
}
