import { startEmbeddedServer } from "../lib/db/embedded/server.ts";
import { beforeEnd, end, endOnSignals } from "./house/lifetime.mjs";
import { databaseFolder, program } from "./house/paths.mjs";
import { runInForeground } from "./house/run.mjs";

// `npm run prisma -- migrate dev --name …`: Prisma on the database of DATABASE_URL, else on the embedded one,
// which is started for it and stopped again.

endOnSignals(130);
if (!process.env.DATABASE_URL) {
  const server = await startEmbeddedServer(databaseFolder);
  beforeEnd(server.release);
  process.env.DATABASE_URL = server.url;
}
await end(await runInForeground(program("prisma"), process.argv.slice(2)));
