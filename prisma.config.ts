import path from "node:path";
import { defineConfig } from "prisma/config";
import { embeddedServerUrl } from "./lib/db/embedded/server.ts";

const root = import.meta.dirname;

// Prisma's own schema engine is a program it downloads; ours answers from the npm package (docs/decisions/0003).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(root, "lib/db/schema-engine/run");
process.env.PRISMA_HIDE_UPDATE_MESSAGE ??= "1";
process.env.CHECKPOINT_DISABLE ??= "1";

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: {
    path: "prisma/migrations",
    seed: "node --conditions=react-server --import tsx prisma/seed.ts",
  },
  datasource: {
    url: process.env.DATABASE_URL ?? embeddedServerUrl(path.join(root, ".data/postgres")) ?? "",
  },
});
