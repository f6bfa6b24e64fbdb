import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { DecisionDetail, DecisionItemRow } from "@/lib/decisions/queries";
import { isSignedWhole } from "@/lib/decisions/state";
import { isBorne } from "@/lib/nominations/awards/fund-use";
import { findMoneyRules } from "@/lib/nominations/awards/rules";
import type { CalendarDate } from "@/lib/text/dates";
import { type ItemMoney, moneyOfItems } from "./item-money";
import { findTitlesElsewhere } from "./titles-elsewhere";

type Counted = Pick<DecisionDetail, "id" | "kind" | "state" | "isFromPaper" | "signedAt" | "items">;

/**
 * The money of every item: as it was kept when the decision was issued, but for what was taken back since, before that as
 * it would be were it issued on the day. `isFixed` says which.
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
      items: new Map(items.map((item) => [item.id, keptMoney(item)])),
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

function keptMoney(item: DecisionItemRow): ItemMoney {
  const { coefficient, baseSalary, amount, amountNote, revokedAt, paidOn } = item;
  const kept = { coefficient, baseSalary, raw: null };
  if (revokedAt === null) return { ...kept, amount, note: amountNote };
  if (!isBorne(item)) {
    const note = paidOn ? "Việc khen đã hủy bỏ, đã thu hồi" : "Việc khen đã hủy bỏ, không chi";
    return { ...kept, amount: amount === null ? null : 0, note };
  }
  return { ...kept, amount, note: "Việc khen đã hủy bỏ, chờ thu hồi" };
}
