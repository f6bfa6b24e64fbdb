import type { Audience } from "@/lib/db/generated/enums";
import { awardName, isAwardKey } from "@/lib/nominations/awards/catalogue";
import { type MoneyRules, moneyFor, titlesPaid } from "@/lib/nominations/awards/money";
import { readDay } from "@/lib/text/day-column";
import type { Elsewhere } from "./titles-elsewhere";

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
 * base salary, rounded up; of one recipient's titles for the same time only the highest is paid, less what other
 * decisions give for them (`elsewhere`, by item).
 */
export function moneyOfItems(
  rules: MoneyRules,
  items: readonly MoneyItem[],
  elsewhere: ReadonlyMap<string, Elsewhere>,
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
      const { coefficient, base: baseSalary, raw } = money;
      const paid = paidOf(money.amount, unpaid.get(id), elsewhere.get(id));
      return [id, { coefficient, baseSalary, raw, ...paid }];
    }),
  );
}

function paidOf(
  amount: number,
  instead: { award: string } | undefined,
  given: Elsewhere | undefined,
): Pick<ItemMoney, "amount" | "note"> {
  if (instead) {
    const title = awardName(instead.award);
    return {
      amount: 0,
      note: `Cùng thời gian đã nhận thưởng danh hiệu ${title} (khoản 5 Điều 49)`,
    };
  }
  if (!given) return { amount, note: "" };
  const title = awardName(given.award);
  return amount <= given.amount
    ? {
        amount: 0,
        note: `Cùng thời gian đã được thưởng danh hiệu ${title} ở quyết định khác (khoản 5 Điều 49)`,
      }
    : {
        amount: amount - given.amount,
        note: `Chi phần chênh lệch: cùng thời gian đã được thưởng danh hiệu ${title} ở quyết định khác (khoản 5 Điều 49)`,
      };
}

/** What of the items is money at all, added up. */
export const totalOf = (money: Iterable<{ amount: number | null }>) =>
  [...money].reduce((sum, { amount }) => sum + (amount ?? 0), 0);
