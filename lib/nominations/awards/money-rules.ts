import { pick, positive, type RulesInForce } from "./award-rules";
import { awardKinds } from "./catalogue";
import type { AwardCoefficients, MoneyRules } from "./money";

/** What the rules in force on a day say of money. */
export function moneyRulesOf(rules: RulesInForce): MoneyRules {
  const value = (key: string) => rules.get(key)?.value;
  return {
    baseSalary: positive(value("money.base-salary")),
    roundingUnit: positive(value("money.rounding-unit")) ?? 1,
    householdOrder: pick(["AMOUNT_FIRST"], value("money.household-order"), "COEFFICIENT_FIRST"),
    paysHighestTitleOnly: value("money.cumulation") === "HIGHEST_TITLE",
    coefficients: Object.fromEntries(
      awardKinds.map(({ key }) => {
        const of = (aspect: string) => positive(value(`award.${key}.${aspect}`)) ?? undefined;
        const each: AwardCoefficients = {
          person: of("coefficient-person"),
          group: of("coefficient-group"),
          household: of("coefficient-household"),
          householdFactor: of("household-factor"),
        };
        return [key, each] as const;
      }),
    ),
  };
}
