import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { migrationAdapterFactory } from "./adapter.ts";

export type Engine = glue.SchemaEngine;

/** Prisma's schema engine, compiled to WebAssembly by Prisma itself, talking to the database at `url`. */
export async function loadEngine(url: string, schemaFiles: readonly string[]): Promise<Engine> {
  await instantiate();
  const datamodels = schemaFiles.map((file): [string, string] => [
    file,
    readFileSync(file, "utf8"),
  ]);
  return glue.SchemaEngine.new(
    { datamodels: datamodels.length > 0 ? datamodels : undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(migrationAdapterFactory(url)),
  );
}

/** The commit of Prisma's engines that the WASM was built from. */
export function version(): string {
  const require = createRequire(import.meta.url);
  const given: { version: string } = JSON.parse(
    readFileSync(
      path.join(path.dirname(require.resolve("@prisma/schema-engine-wasm")), "package.json"),
      "utf8",
    ),
  );
  return given.version.split(".").at(-1) ?? given.version;
}

async function instantiate() {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const bytes = readFileSync(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue });
  // The two calls that the package's own entry makes for a bundler.
  glue.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start === "function") start();
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => process.stderr.write(`${message}\n`),
    },
  });
}
