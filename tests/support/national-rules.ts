import { installNationalRules } from "@/lib/communes/commands";
import { prisma } from "@/lib/db/client";

/** What installNationalRules writes. */
const tables = ["rule", "holiday", "legal_basis"];

/** Once a worker: the rows as they are installed, beside the tables that tests empty. */
export async function keepNationalRules(): Promise<void> {
  await installNationalRules();
  for (const table of tables) {
    await prisma.$executeRawUnsafe(`CREATE TABLE test_support.${table} AS TABLE ${table}`);
  }
}

/** The national rules as installNationalRules leaves them; a copy takes a fiftieth of the time. */
export async function withNationalRules(): Promise<void> {
  await prisma.$transaction(
    tables.map((table) =>
      prisma.$executeRawUnsafe(
        `INSERT INTO ${table} TABLE test_support.${table} ON CONFLICT DO NOTHING`,
      ),
    ),
  );
}
