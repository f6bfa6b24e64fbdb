import "server-only";
import { listRulesInForce } from "@/lib/communes/rules-queries";
import type { prisma, Tx } from "@/lib/db/client";
import type { CalendarDate } from "@/lib/text/dates";
import type { AwardRules } from "./award-rules";
import type { AwardKey } from "./catalogue";
import type { CouncilRules } from "./council-rules";
import type { MoneyRules } from "./money";
import { type RuleBook, ruleBookOf } from "./rule-book";

export type { AwardRules, RuleSource, VoteRule } from "./award-rules";

type Of = { communeId: string };
type Db = Tx | typeof prisma;

/** The rules of every award and what goes with them, on the day; one query. */
export async function findRuleBook(of: Of, on: Date | CalendarDate, db?: Db): Promise<RuleBook> {
  return ruleBookOf(await listRulesInForce(of, on, db));
}

/** The rules of every award on the day, in the order of the catalogue; one query. */
export async function findAllAwardRules(
  of: Of,
  on: Date | CalendarDate,
  db?: Db,
): Promise<ReadonlyMap<AwardKey, AwardRules>> {
  return (await findRuleBook(of, on, db)).awards;
}

/** What money is counted by on the day the decision is issued (Điều 49(1) Nghị định số 152/2025/NĐ-CP). */
export async function findMoneyRules(
  of: Of,
  on: Date | CalendarDate,
  db?: Db,
): Promise<MoneyRules> {
  return (await findRuleBook(of, on, db)).money;
}

/** What the Council's sessions and votes are held by, on the day of the meeting. */
export async function findCouncilRules(
  of: Of,
  on: Date | CalendarDate,
  db?: Db,
): Promise<CouncilRules> {
  return (await findRuleBook(of, on, db)).council;
}
