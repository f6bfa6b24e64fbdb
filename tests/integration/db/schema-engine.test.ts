import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { databaseUrl, onServer } from "../../support/databases";

// The official Prisma commands, each a process of its own as a developer runs it, over our schema engine.

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

beforeEach(() => {
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

afterEach(async () => {
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
    expect(await prisma("migrate", "status")).toMatchObject({ code: 0 });
    expect(await prisma(...difference)).toMatchObject({ code: 0 });
    expect(await shadowDatabases()).toBe(0);
  });

  test("diff tells a schema that has gone ahead of its migrations", async () => {
    await prisma("migrate", "dev", "--name", "init");
    writeSchema("title String\n  number Int?");

    const { code, said } = await prisma(...difference);

    expect(code).toBe(2);
    expect(said).toContain("number");
    expect(await shadowDatabases()).toBe(0);
  });

  test("deploy runs a trigger's function whole; reset builds everything again", async () => {
    await prisma("migrate", "dev", "--name", "init");
    writeMigration("20990101000000_append_only", appendOnly);

    expect(await prisma("migrate", "status")).toMatchObject({ code: 1 });
    expect(await prisma("migrate", "deploy")).toMatchObject({ code: 0 });
    await query(`INSERT INTO "Paper" VALUES (gen_random_uuid(), 'Quyết định')`);
    await expect(query(`UPDATE "Paper" SET title = ''`)).rejects.toThrow("never changed");

    expect(await prisma("migrate", "reset", "--force")).toMatchObject({ code: 0 });
    expect(await query(`SELECT * FROM "Paper"`)).toEqual([]);
    expect(await query("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal")).toEqual([
      { tgname: "paper_append_only" },
    ]);
  });

  test("a migration that fails half-way leaves nothing, is told, and can be put right", async () => {
    await prisma("migrate", "dev", "--name", "init");
    const broken = "20990101000000_broken";
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

  test("the portal's own migrations and schema agree", async () => {
    cpSync(path.join(root, "prisma/migrations"), path.join(folder, "prisma/migrations"), {
      recursive: true,
    });
    cpSync(path.join(root, "prisma/schema.prisma"), path.join(folder, "prisma/schema.prisma"));

    expect(await prisma("migrate", "deploy")).toMatchObject({ code: 0 });
    expect(await prisma(...difference)).toMatchObject({ code: 0 });
  });
});
