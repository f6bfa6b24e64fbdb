import { prisma } from "@/lib/db/client";

/** What is kept of a person outside every commune. */
const accounts = `SELECT user_id FROM membership WHERE commune_id = $1::uuid`;
const ofAccounts: Record<string, string> = {
  user: `SELECT * FROM "user" WHERE id IN (${accounts})`,
  second_factor: `SELECT * FROM second_factor WHERE user_id IN (${accounts})`,
  recovery_code: `SELECT * FROM recovery_code WHERE user_id IN (${accounts})`,
  // Not when it was last seen: people of the commune look at pages too.
  session: `SELECT id, user_id, membership_id, revoked_at, owes_code FROM session WHERE user_id IN (${accounts})`,
};

/**
 * What the commune's rows, and its people's accounts, say now, table by table: two such pictures are equal if and only if
 * nothing has changed. A table added tomorrow is in it.
 */
export async function pictureOf(communeId: string): Promise<Record<string, string>> {
  const parts = Object.entries(await rowsByTable()).map(
    ([name, rows]) =>
      `SELECT '${name}' AS name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS rows
       FROM (${rows}) t`,
  );
  const tables = await prisma.$queryRawUnsafe<{ name: string; rows: string }[]>(
    parts.join(" UNION ALL "),
    communeId,
  );
  return Object.fromEntries(tables.map(({ name, rows }) => [name, rows]));
}

/** The id of everything the commune keeps, of its people, and its own. */
export async function idsOf(communeId: string): Promise<Set<string>> {
  const keyed = await prisma.$queryRaw<{ name: string }[]>`
    SELECT a.table_name AS name FROM information_schema.columns a
    JOIN information_schema.columns b USING (table_schema, table_name)
    WHERE table_schema = 'public' AND a.column_name = 'commune_id' AND b.column_name = 'id'`;
  const parts = [
    ...keyed.map(({ name }) => `SELECT id::text FROM "${name}" WHERE commune_id = $1::uuid`),
    accounts.replace("user_id", "user_id::text AS id"),
    `SELECT $1::text AS id`,
  ];
  const rows = await prisma.$queryRawUnsafe<{ id: string }[]>(parts.join(" UNION "), communeId);
  return new Set(rows.map(({ id }) => id));
}

let tables: Promise<Record<string, string>> | undefined;

function rowsByTable(): Promise<Record<string, string>> {
  tables ??= prisma.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'commune_id' ORDER BY 1`.then((found) => ({
    ...Object.fromEntries(
      found.map(({ name }) => [name, `SELECT * FROM "${name}" WHERE commune_id = $1::uuid`]),
    ),
    commune: `SELECT * FROM commune WHERE id = $1::uuid`,
    ...ofAccounts,
  }));
  return tables;
}
