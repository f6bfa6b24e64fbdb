import "server-only";

/** Where a request comes from, as the list of sessions shows it. */
export type Visitor = { address: string; agent: string };

/**
 * The last address of X-Forwarded-For: the one the nearest proxy saw, which a visitor cannot choose. Without a
 * proxy Next.js writes the address of the connection there, unless the visitor sent a header of their own: a portal
 * open to the world stands behind a proxy (docs/decisions/0024).
 */
export function visitorOf(headers: Headers): Visitor {
  const address = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return {
    address: (address || "không rõ").slice(0, 64),
    agent: (headers.get("user-agent") ?? "").slice(0, 300),
  };
}
