import { listenForChanges } from "./listen.ts";

type Shared = typeof globalThis & { stopsListening?: () => Promise<void> };
const shared: Shared = globalThis;

/** The same as lib/db/public-pages.ts says; a test holds them to it. */
export const channel = "public_pages";

/** Lets the server keep public pages: from when it hears of their changes. Developers always get pages made anew. */
export async function startPageCache(): Promise<void> {
  const { DATABASE_URL: databaseUrl, PORT: port = "3000", NODE_ENV } = process.env;
  const isServing =
    NODE_ENV !== "development" && process.env.NEXT_PHASE !== "phase-production-build";
  if (!databaseUrl || !isServing || shared.stopsListening) return;
  shared.stopsListening = listenForChanges({
    databaseUrl,
    channel,
    origin: process.env.__NEXT_PRIVATE_ORIGIN ?? `http://127.0.0.1:${port}`,
  });
}
