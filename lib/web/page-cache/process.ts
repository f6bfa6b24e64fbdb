import type { KeptAnswer } from "./handler.ts";
import { KeptPages } from "./kept-pages.ts";

type Shared = typeof globalThis & {
  keptPages?: KeptPages<KeptAnswer>;
  /** lib/db/public-pages.ts calls it before a transaction of this process changes what the public reads. */
  publicPagesChanging?: (commune: string, token: string) => void;
};
const shared: Shared = globalThis;

/** The kept pages of this process: Next loads the handler by itself, apart from the portal's own code. */
export const keptPages = shared.keptPages ?? new KeptPages<KeptAnswer>();
shared.keptPages = keptPages;
shared.publicPagesChanging = (commune, token) => keptPages.announce(commune, token);
