import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { inForceOn } from "@/lib/communes/rules-in-force";
import { listAllRules } from "@/lib/communes/rules-queries";
import { prisma } from "@/lib/db/client";
import { awardRulesOf } from "@/lib/nominations/awards/award-rules";
import { awardName, isAwardKey } from "@/lib/nominations/awards/catalogue";
import { shiftDay } from "@/lib/text/calendar";
import { type CalendarDate, formatDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { leftWords } from "./days-left";
import { mostItems } from "./queries";

export type DecisionDue = { dueOn: CalendarDate; days: number; award: string };

/**
 * By when each of these decisions has to be made, where the rule of an award in it sets days from the receipt of a
 * complete dossier (Gia đình văn hóa: 10, Nghị định 86/2023): the nearest day of those in it, by the rule of the day of
 * receipt. Those under no such rule, and those decided, are left out. Two queries.
 */
export async function findDecisionsDue(
  actor: Actor,
  decisionIds: readonly string[],
): Promise<Map<string, DecisionDue>> {
  const dues = new Map<string, DecisionDue>();
  if (decisionIds.length === 0) return dues;
  const [rows, items] = await Promise.all([
    listAllRules(actor),
    prisma.decisionItem.findMany({
      where: {
        communeId: actor.communeId,
        decisionId: { in: [...decisionIds] },
        decision: { kind: "AWARD", state: { in: ["DRAFT", "SUBMITTED", "RETURNED"] } },
        outcome: { not: "REJECTED" },
        nomination: { completeOn: { not: null } },
      },
      select: { decisionId: true, award: true, nomination: { select: { completeOn: true } } },
      take: mostItems * 5,
    }),
  ]);
  const rulesOn = new Map<CalendarDate, ReturnType<typeof awardRulesOf>>();
  for (const { decisionId, award, nomination } of items) {
    const received = readDay(nomination?.completeOn ?? null);
    if (received === null || !isAwardKey(award)) continue;
    const rules = rulesOn.get(received) ?? awardRulesOf(inForceOn(rows, received));
    rulesOn.set(received, rules);
    const days = rules.get(award)?.decisionDays ?? null;
    if (days === null) continue;
    const dueOn = shiftDay(received, days);
    const other = dues.get(decisionId);
    if (!other || dueOn < other.dueOn) dues.set(decisionId, { dueOn, days, award });
  }
  return dues;
}

/** "hạn quyết định 05/12/2026, còn 3 ngày (Gia đình văn hóa: 10 ngày từ khi nhận đủ hồ sơ)" */
export function dueWords({ dueOn, days, award }: DecisionDue, today: CalendarDate): string {
  return `hạn quyết định ${formatDate(dueOn)}, ${leftWords(dueOn, today)} (${awardName(award)}: ${days} ngày từ khi nhận đủ hồ sơ)`;
}
