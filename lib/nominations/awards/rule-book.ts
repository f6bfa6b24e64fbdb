import { type AwardRules, awardRulesOf, type RulesInForce } from "./award-rules";
import type { AwardKey } from "./catalogue";
import { type CouncilRules, councilRulesOf } from "./council-rules";
import type { MoneyRules } from "./money";
import { moneyRulesOf } from "./money-rules";
import { type NominationRules, nominationRulesOf } from "./nomination-rules";

/** All that rules say of awards on one day, in one query. Pick the day by the kind of rule (docs/decisions/0164). */
export type RuleBook = {
  awards: ReadonlyMap<AwardKey, AwardRules>;
  money: MoneyRules;
  council: CouncilRules;
  nomination: NominationRules;
};

/** Of the rules in force on a day. */
export function ruleBookOf(rules: RulesInForce): RuleBook {
  return {
    awards: awardRulesOf(rules),
    money: moneyRulesOf(rules),
    council: councilRulesOf(rules),
    nomination: nominationRulesOf(rules),
  };
}
