import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { databaseUrl, onServer } from "../../support/databases";

// The official Prisma commands, each a process of its own as a developer runs it, over our schema engine. They are slow
// to start: one project goes through all of it, step by step. That the portal's own migrations and schema agree is a
// layer of `npm test` (scripts/test.ts).

const root = path.resolve(import.meta.dirname, "../../..");
const server = inject("testServerUrl");

const schema = (fields: string) => `
generator client {
  provider = "prisma-client"
  output   = "../generated"
}
datasource db {
  provider = "postgresql"
}
model Paper {
  id String @id @default(uuid(7)) @db.Uuid
  ${fields}
}
`;

const appendOnly = `
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    RAISE EXCEPTION 'a paper is never changed; write a new one';
  END IF;
  RETURN OLD;
END;
$$;
CREATE TRIGGER paper_append_only BEFORE UPDATE ON "Paper" FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

let folder: string;
let database: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "thi-dua-xa-prisma-"));
  database = `prisma_${randomUUID().replaceAll("-", "")}`;
  mkdirSync(path.join(folder, "prisma"));
  writeSchema("title String");
  const config = {
    schema: "prisma/schema.prisma",
    migrations: { path: "prisma/migrations" },
    datasource: { url: databaseUrl(server, database) },
  };
  writeFileSync(path.join(folder, "prisma.config.ts"), `export default ${JSON.stringify(config)};`);
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await onServer(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
});

function writeSchema(fields: string) {
  writeFileSync(path.join(folder, "prisma/schema.prisma"), schema(fields));
}

function writeMigration(name: string, sql: string) {
  const migration = path.join(folder, "prisma/migrations", name);
  mkdirSync(migration, { recursive: true });
  writeFileSync(path.join(migration, "migration.sql"), sql);
}

async function prisma(...args: string[]) {
  const bin = path.join(root, "node_modules/.bin");
  const env = {
    ...process.env,
    PATH: `${bin}${path.delimiter}${process.env.PATH}`,
    PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, "lib/db/schema-engine/run"),
    // The same program a dozen times: compiled once. And it need not ask the network for a newer one.
    NODE_COMPILE_CACHE: path.join(folder, "compiled"),
    CHECKPOINT_DISABLE: "1",
  };
  const run = promisify(execFile)(path.join(bin, "prisma"), args, { cwd: folder, env });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    (error) => ({ code: Number(error.code), said: `${error.stdout}${error.stderr}` }),
  );
}

async function query(sql: string) {
  const client = new pg.Client({ connectionString: databaseUrl(server, database) });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function shadowDatabases() {
  const client = new pg.Client({ connectionString: databaseUrl(server, "postgres") });
  await client.connect();
  const { rows } = await client.query(
    "SELECT FROM pg_database WHERE datname LIKE 'prisma_migrate_shadow_db%'",
  );
  await client.end();
  return rows.length;
}

const difference = [
  "migrate",
  "diff",
  "--from-migrations",
  "prisma/migrations",
  "--to-schema",
  "prisma/schema.prisma",
  "--exit-code",
];

describe("prisma migrate over our schema engine", { timeout: 120_000 }, () => {
  test("dev makes the database, writes the migration from the schema and applies it", async () => {
    expect(await prisma("migrate", "dev", "--name", "init")).toMatchObject({ code: 0 });

    await query(`INSERT INTO "Paper" VALUES (gen_random_uuid(), 'Kế hoạch')`);
    expect(await query(`SELECT title FROM "Paper"`)).toEqual([{ title: "Kế hoạch" }]);
    expect(await prisma(...difference)).toMatchObject({ code: 0 });
  });

  test("diff tells a schema that has gone ahead of its migrations", async () => {
    writeSchema("title String\n  number Int?");

    const { code, said } = await prisma(...difference);

    expect(code).toBe(2);
    expect(said).toContain("number");
    writeSchema("title String");
  });

  test("status tells a migration not made yet; deploy runs a trigger's function whole", async () => {
    expect(await prisma("migrate", "status")).toMatchObject({ code: 0 });
    writeMigration("20990101000000_append_only", appendOnly);

    expect(await prisma("migrate", "status")).toMatchObject({ code: 1 });
    expect(await prisma("migrate", "deploy")).toMatchObject({ code: 0 });
    await expect(query(`UPDATE "Paper" SET title = ''`)).rejects.toThrow("never changed");
  });

  test("a migration that fails half-way leaves nothing, is told, and can be put right", async () => {
    const broken = "20990102000000_broken";
    writeMigration(broken, "CREATE TABLE half (id int);\nSELECT * FROM missing_table;");

    const failed = await prisma("migrate", "deploy");
    expect(failed.code).toBe(1);
    expect(failed.said).toContain("missing_table");
    expect(await query("SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
    expect((await prisma("migrate", "deploy")).said).toContain("P3009");

    writeMigration(broken, "CREATE TABLE half (id int);");
    expect(await prisma("migrate", "resolve", "--rolled-back", broken)).toMatchObject({ code: 0 });
    expect(await prisma("migrate", "deploy")).toMatchObject({ code: 0 });
    expect(await query("SELECT to_regclass('half')::text AS half")).toEqual([{ half: "half" }]);
  });

  test("reset builds everything again; no command leaves a shadow database behind", async () => {
    expect(await prisma("migrate", "reset", "--force")).toMatchObject({ code: 0 });

    expect(await query(`SELECT * FROM "Paper"`)).toEqual([]);
    expect(await query("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal")).toEqual([
      { tgname: "paper_append_only" },
    ]);
    expect(await shadowDatabases()).toBe(0);
  });
});
