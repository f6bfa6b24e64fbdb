import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { DecisionDetail } from "@/lib/decisions/queries";
import { isSignedWhole } from "@/lib/decisions/state";
import { findMoneyRules } from "@/lib/nominations/awards/rules";
import type { CalendarDate } from "@/lib/text/dates";
import { type ItemMoney, moneyOfItems } from "./item-money";
import { findTitlesElsewhere } from "./titles-elsewhere";

type Counted = Pick<DecisionDetail, "id" | "kind" | "state" | "isFromPaper" | "signedAt" | "items">;

/**
 * The money of every item: as it was kept when the decision was issued, before that as it would be were it issued on the
 * day. `isFixed` says which.
 */
export async function findDecisionMoney(
  actor: Actor,
  { id: decisionId, kind, state, isFromPaper, signedAt, items }: Counted,
  on: CalendarDate,
): Promise<{ isFixed: boolean; baseSalary: number | null; items: Map<string, ItemMoney> }> {
  const isFixed = isFromPaper || isSignedWhole(kind) || state === "ISSUED" || state === "REVOKED";
  if (isFixed) {
    return {
      isFixed,
      baseSalary: items.find(({ baseSalary }) => baseSalary !== null)?.baseSalary ?? null,
      items: new Map(
        items.map(({ id, coefficient, baseSalary, amount, amountNote }) => [
          id,
          { coefficient, baseSalary, raw: null, amount, note: amountNote },
        ]),
      ),
    };
  }
  // The higher level pays for what it awards (Điều 11(4) Luật).
  if (kind === "HIGHER") return { isFixed, baseSalary: null, items: new Map() };
  const rules = await findMoneyRules(actor, on);
  const counted = items.filter(({ outcome }) => outcome !== "REJECTED");
  const own = { id: decisionId, signedAt, items: counted };
  const elsewhere = await findTitlesElsewhere(prisma, actor, [own], rules);
  return { isFixed, baseSalary: rules.baseSalary, items: moneyOfItems(rules, counted, elsewhere) };
}
