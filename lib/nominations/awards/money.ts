import type { Audience } from "@/lib/db/generated/enums";
import { type AwardKey, findAwardKind } from "./catalogue";

/** What the money of the awards of one day is counted by (Điều 49 Nghị định số 152/2025/NĐ-CP). Thousandths, đồng. */
export type MoneyRules = {
  /** mức lương cơ sở on the day the decision is issued; null: none known for that day */
  baseSalary: number | null;
  /** Rounded up to a multiple of this many đồng. */
  roundingUnit: number;
  /** A household has `householdFactor` of the person's: its coefficient is multiplied first, or the rounded amount. */
  householdOrder: "COEFFICIENT_FIRST" | "AMOUNT_FIRST";
  /** Of titles achieved in the same time only the highest is paid. */
  paysHighestTitleOnly: boolean;
  coefficients: Readonly<Partial<Record<AwardKey, AwardCoefficients>>>;
};

/** Thousandths of the base salary. 0 or missing: no money by rule. */
export type AwardCoefficients = {
  person?: number;
  group?: number;
  /** Of the person's money, in thousandths: 1500 is one and a half times. */
  householdFactor?: number;
  /** Where the household has a coefficient of its own (Gia đình văn hóa). */
  household?: number;
};

export type Money = {
  coefficient: number;
  base: number;
  /** coefficient × base, before rounding: "theo hệ số". */
  raw: number;
  amount: number;
};

/** Thousandths of the base salary for this award to such a recipient; null: no money by rule. */
export function coefficientOf(
  rules: Pick<MoneyRules, "coefficients">,
  award: AwardKey,
  audience: Audience,
): number | null {
  const { person = 0, group = 0, householdFactor, household } = rules.coefficients[award] ?? {};
  const thousandths = {
    PERSON: person,
    COLLECTIVE: group,
    ENTERPRISE: group,
    HOUSEHOLD: householdFactor ? Math.ceil((person * householdFactor) / 1000) : (household ?? 0),
  }[audience];
  return thousandths > 0 ? thousandths : null;
}

/** The money that goes with an award (Điều 49(1)–(2)); null where the rules of the day give none. */
export function moneyFor(
  rules: MoneyRules,
  { award, audience }: { award: AwardKey; audience: Audience },
): Money | null {
  const { baseSalary: base, roundingUnit, householdOrder } = rules;
  const coefficient = coefficientOf(rules, award, audience);
  if (coefficient === null || base === null) return null;
  const { person = 0, householdFactor } = rules.coefficients[award] ?? {};
  const raw =
    audience === "HOUSEHOLD" && householdFactor && householdOrder === "AMOUNT_FIRST"
      ? (roundUp((base * person) / 1000, roundingUnit) * householdFactor) / 1000
      : (base * coefficient) / 1000;
  return { coefficient, base, raw: Math.ceil(raw), amount: roundUp(raw, roundingUnit) };
}

function roundUp(dong: number, unit: number): number {
  return Math.ceil(dong / unit) * unit;
}

/** What of one decision is asked for whether each award is paid (Điều 49(5)–(7)). */
export type PaidItem = {
  id: string;
  recipientId: string;
  award: AwardKey;
  /** The time of the achievement ("2026-01-01"); null: not said, which counts as the same time as any other. */
  achievedFrom: string | null;
  achievedTo: string | null;
  amount: number | null;
};

/**
 * Which items are paid: of one recipient's titles achieved in the same time only the one with the highest money, titles
 * of different times each, forms each, a title and a form both (Điều 49(5)–(7) Nghị định số 152/2025/NĐ-CP). Gives the
 * ids that are not paid, each with the item paid instead.
 */
export function titlesPaid(
  rules: Pick<MoneyRules, "paysHighestTitleOnly">,
  items: readonly PaidItem[],
): Map<string, PaidItem> {
  const instead = new Map<string, PaidItem>();
  if (!rules.paysHighestTitleOnly) return instead;
  const titles = items
    .filter(({ award }) => findAwardKind(award)?.group === "TITLE")
    .toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0));
  const paid: PaidItem[] = [];
  for (const title of titles) {
    const higher = paid.find(
      (other) => other.recipientId === title.recipientId && sameTime(other, title),
    );
    if (higher) instead.set(title.id, higher);
    else paid.push(title);
  }
  return instead;
}

type Time = Pick<PaidItem, "achievedFrom" | "achievedTo">;

/** Whether the times of two achievements have a day in common. */
export function sameTime(a: Time, b: Time): boolean {
  return (
    (a.achievedFrom ?? "") <= (b.achievedTo ?? "9999") &&
    (b.achievedFrom ?? "") <= (a.achievedTo ?? "9999")
  );
}
