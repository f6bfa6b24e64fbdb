import type { Audience } from "@/lib/db/generated/enums";
import { awardName, isAwardKey } from "@/lib/nominations/awards/catalogue";
import { type MoneyRules, moneyFor, titlesPaid } from "@/lib/nominations/awards/money";
import { readDay } from "@/lib/text/day-column";

type MoneyItem = {
  id: string;
  recipientId: string;
  award: string;
  audience: Audience;
  achievedFrom: Date | null;
  achievedTo: Date | null;
};

/** What goes with one item by the rules of a day; all null where the rules give no money. */
export type ItemMoney = {
  /** Thousandths of the base salary. */
  coefficient: number | null;
  baseSalary: number | null;
  /** Coefficient × base, before rounding. */
  raw: number | null;
  amount: number | null;
  /** Why the amount is not what the coefficient gives. */
  note: string;
};

const none: ItemMoney = { coefficient: null, baseSalary: null, raw: null, amount: null, note: "" };

/**
 * The money of every item of a decision by the rules of one day (Điều 49 Nghị định số 152/2025/NĐ-CP): coefficient ×
 * base salary, rounded up; of one recipient's titles for the same time only the highest is paid.
 */
export function moneyOfItems(
  rules: MoneyRules,
  items: readonly MoneyItem[],
): Map<string, ItemMoney> {
  const known = items.flatMap((item) => {
    const { award, audience } = item;
    return isAwardKey(award)
      ? [{ ...item, award, money: moneyFor(rules, { award, audience }) }]
      : [];
  });
  const unpaid = titlesPaid(
    rules,
    known.map(({ id, recipientId, award, achievedFrom, achievedTo, money }) => ({
      id,
      recipientId,
      award,
      achievedFrom: readDay(achievedFrom),
      achievedTo: readDay(achievedTo),
      amount: money?.amount ?? null,
    })),
  );
  return new Map(
    known.map(({ id, money }) => {
      if (!money) return [id, none];
      const instead = unpaid.get(id);
      const { coefficient, base: baseSalary, raw } = money;
      return [
        id,
        {
          coefficient,
          baseSalary,
          raw,
          amount: instead ? 0 : money.amount,
          note: instead
            ? `Cùng thời gian đã nhận thưởng danh hiệu ${awardName(instead.award)} (khoản 5 Điều 49)`
            : "",
        },
      ];
    }),
  );
}

/** What of the items is money at all, added up. */
export const totalOf = (money: Iterable<{ amount: number | null }>) =>
  [...money].reduce((sum, { amount }) => sum + (amount ?? 0), 0);
