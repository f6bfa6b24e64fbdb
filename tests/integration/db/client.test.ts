import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { PrismaClient } from "@/lib/db/generated/client";
import { PrismaPgInTurn } from "@/lib/db/in-turn";
import { statementNames } from "@/lib/db/statement-names";
import { env } from "@/lib/env";

test("an instant is read as it was, on a server that keeps Vietnamese time", async () => {
  const rows = await prisma.$queryRaw`SELECT '2026-11-21 09:00:00+07'::timestamptz AS at`;

  expect(rows).toEqual([{ at: new Date("2026-11-21T02:00:00Z") }]);
});

test("a statement that comes back is planned once for its connection", async () => {
  // One of its own: names are few, and the other tests' statements have had theirs.
  const adapter = new PrismaPgInTurn(env.DATABASE_URL, {
    statementNameGenerator: statementNames(),
  });
  const client = new PrismaClient({ adapter });
  const planned = await client.$transaction(async (tx) => {
    for (let time = 0; time < 60; time++) {
      await tx.commune.findMany({
        where: { code: String(time) },
        select: { placeName: true },
        take: 7,
      });
    }
    return tx.$queryRaw<{ times: number }[]>`
      SELECT (generic_plans + custom_plans)::int AS times FROM pg_prepared_statements
      WHERE statement LIKE 'SELECT "public"."commune"."id", "public"."commune"."place_name" %'`;
  });

  await client.$disconnect();
  // The first times it was not yet known to be one that comes back.
  expect(planned).toEqual([{ times: 11 }]);
});

test("the server knows capital and small letters of Vietnamese, and the extensions of search", async () => {
  await prisma.$executeRaw`CREATE EXTENSION IF NOT EXISTS unaccent`;
  await prisma.$executeRaw`CREATE EXTENSION IF NOT EXISTS pg_trgm`;
  const [row] = await prisma.$queryRaw<object[]>`
    SELECT lower('ĐẶNG THỊ ƯỚC') AS lower, unaccent('Đặng Thị Ước') AS plain,
           similarity('muong bu', 'muong bo') > 0.4 AS alike`;

  expect(row).toEqual({ lower: "đặng thị ước", plain: "Dang Thi Uoc", alike: true });
});

test("names are sorted the Vietnamese way where a query asks for it", async () => {
  const rows = await prisma.$queryRaw<{ name: string }[]>`
    SELECT name FROM unnest(ARRAY['Dũng', 'Ánh', 'Đào', 'An', 'Bình']) AS name
    ORDER BY name COLLATE "vi-x-icu"`;

  expect(rows.map(({ name }) => name)).toEqual(["An", "Ánh", "Bình", "Dũng", "Đào"]);
});

test("who has to wait for a connection, or works for long, is not turned away", async () => {
  const hold = (seconds: number) =>
    prisma.$transaction((tx) => tx.$executeRaw`SELECT pg_sleep(${seconds}::float8)`);

  // All connections for longer than Prisma would wait by itself; the last comes after them.
  const all = await Promise.allSettled([...Array.from({ length: 10 }, () => hold(5.3)), hold(0)]);

  expect(all.filter(({ status }) => status === "rejected")).toEqual([]);
});
