import { startEmbeddedServer } from "../lib/db/embedded/server.ts";
import { databaseFolder, program } from "./house/paths.ts";
import { runInForeground } from "./house/run.ts";

// `npm run prisma -- migrate dev --name …`: Prisma on the embedded database, started for it when it is not running.

const isOurs = !process.env.DATABASE_URL;
const server = isOurs ? await startEmbeddedServer(databaseFolder) : null;
if (server) process.env.DATABASE_URL = server.url;

process.exitCode = await runInForeground(program("prisma"), process.argv.slice(2));
if (server && !server.wasRunning) await server.stop();
