import { nationalAwardRules } from "./national-award-rules";
import { nationalAwardStandards } from "./national-award-standards";
import { nationalMoneyRules } from "./national-money-rules";
import { nationalPlanRules } from "./national-plan-rules";
import type { NationalRule } from "./national-rule";

/** All of them. A past row is never edited, only closed and followed by another. */
export const nationalRules: readonly NationalRule[] = [
  ...nationalPlanRules,
  ...nationalAwardRules,
  ...nationalAwardStandards,
  ...nationalMoneyRules,
];
