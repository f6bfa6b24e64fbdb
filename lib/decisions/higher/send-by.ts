import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { DecisionDetail } from "@/lib/decisions/queries";
import { findRuleBook } from "@/lib/nominations/awards/rules";
import type { CalendarDate } from "@/lib/text/dates";
import { sendByWords } from "./send-by-words";

/**
 * By when a request that has not gone out is to be with the province, by the rules of the day; nothing for any other
 * paper.
 */
export async function findSendBy(
  actor: Actor,
  { kind, state, items }: Pick<DecisionDetail, "kind" | "state" | "items">,
  today: CalendarDate,
): Promise<string[]> {
  if (kind !== "HIGHER" || state === "ISSUED" || state === "REVOKED") return [];
  const { nomination } = await findRuleBook(actor, today);
  return sendByWords(nomination, new Set(items.map(({ type }) => type)), today);
}
