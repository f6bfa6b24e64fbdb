import { nationalRules } from "@/lib/communes/national-rules";
import { inForceOn, type RuleRow } from "@/lib/communes/rules-in-force";

/** The nation's rules as rows, with those of a commune before them. */
function ruleRows(own: readonly Partial<RuleRow>[] = []): RuleRow[] {
  const national = nationalRules.map(
    (rule): RuleRow => ({
      ...rule,
      id: `${rule.key} ${rule.validFrom}`,
      value: rule.value as RuleRow["value"],
      note: rule.note ?? null,
      isOwn: false,
    }),
  );
  const base = {
    validFrom: null,
    validTo: null,
    legalBasis: "Của xã",
    isVerified: true,
    note: null,
  };
  const ours = own.map((rule) => ({
    id: "own",
    key: "",
    value: "",
    ...base,
    ...rule,
    isOwn: true,
  }));
  return [...ours, ...national];
}

/** The rules that count on a day. */
export function rulesOn(day: string, own: readonly Partial<RuleRow>[] = []) {
  return inForceOn(ruleRows(own), day);
}
