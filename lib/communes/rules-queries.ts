import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import type { CalendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { rulesVisibleTo } from "./policy";
import { inForceOn, type RuleRow } from "./rules-in-force";

/** Every row of the rules that bind the commune, the newest of each key first. */
async function loadRules(
  actor: Pick<Actor, "communeId">,
  key?: string,
  db: Tx | typeof prisma = prisma,
): Promise<RuleRow[]> {
  const rows = await db.rule.findMany({
    where: { AND: [rulesVisibleTo(actor), key === undefined ? {} : { key }] },
    select: {
      id: true,
      communeId: true,
      key: true,
      value: true,
      validFrom: true,
      validTo: true,
      legalBasis: true,
      isVerified: true,
      note: true,
    },
    orderBy: [{ key: "asc" }, { validFrom: { sort: "desc", nulls: "last" } }],
    take: 5000,
  });
  return rows.map(({ communeId, validFrom, validTo, ...row }) => ({
    ...row,
    isOwn: communeId !== null,
    validFrom: readDay(validFrom),
    validTo: readDay(validTo),
  }));
}

/** The row of each key that counts on the day, the commune's own before the nation's. */
export async function listRulesInForce(
  actor: Pick<Actor, "communeId">,
  on: Date | CalendarDate,
  db: Tx | typeof prisma = prisma,
): Promise<Map<string, RuleRow>> {
  return inForceOn(await listAllRules(actor, db), on);
}

/** All rows of all keys: for who asks about several days. */
export function listAllRules(
  actor: Pick<Actor, "communeId">,
  db: Tx | typeof prisma = prisma,
): Promise<RuleRow[]> {
  return loadRules(actor, undefined, db);
}

/** All rows of one key, the nation's and the commune's, the newest first. */
export function listRuleRows(actor: Actor, key: string): Promise<RuleRow[]> {
  return loadRules(actor, key);
}
