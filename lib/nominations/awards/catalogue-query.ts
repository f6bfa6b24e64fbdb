import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { RuleRow } from "@/lib/communes/rules-in-force";
import { listRulesInForce } from "@/lib/communes/rules-queries";
import type { CalendarDate } from "@/lib/text/dates";
import { canReadAwards } from "./policy";
import { type RuleBook, ruleBookOf } from "./rule-book";

/** The rules of a day, as rows to be named one by one, and put together. */
export type AwardCatalogue = { rules: ReadonlyMap<string, RuleRow>; book: RuleBook };

/** The catalogue on a day; null for who may not read it. One query. */
export async function findAwardCatalogue(
  actor: Actor,
  on: CalendarDate,
): Promise<AwardCatalogue | null> {
  if (!canReadAwards(actor).allowed) return null;
  const rules = await listRulesInForce(actor, on);
  return { rules, book: ruleBookOf(rules) };
}
