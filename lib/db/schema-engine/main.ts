import { runCommand } from "./command-line.ts";
import { loadEngine, version } from "./engine.ts";
import { serve } from "./json-rpc.ts";

// Started by Prisma's command line in place of its native engine: requests on stdin, answers on stdout.

const given = process.argv.slice(2);
const url = datasourceUrl();

// Dropping a shadow database with FORCE ends its idle connections, and each says so.
process.on("uncaughtException", (error: Error & { code?: string }) => {
  if (error.code !== "57P01") throw error;
});

if (given.includes("--version")) {
  process.stdout.write(`schema-engine-cli ${version()}\n`);
  process.exit(0);
}
if (given.includes("cli")) {
  process.exit(await runCommand(given[given.indexOf("cli") + 1], url));
}
await serve(await loadEngine(url, valuesOf("--datamodels")), process.stdin, process.stdout);
process.exit(0);

function valuesOf(flag: string): string[] {
  return given.flatMap((value, index) => (given[index - 1] === flag ? [value] : []));
}

function datasourceUrl(): string {
  const [datasource] = valuesOf("--datasource");
  return datasource ? JSON.parse(datasource).url : (process.env.DATABASE_URL ?? "");
}
