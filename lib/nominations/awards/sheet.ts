import { findRuleKind, ruleValueWords } from "@/lib/communes/rule-kinds";
import type { RuleRow } from "@/lib/communes/rules-in-force";
import { audienceNames } from "@/lib/nominations/recipients/labels";
import { formatNumber } from "@/lib/text/numbers";
import { type AwardRules, type RuleSource, sourceOf } from "./award-rules";
import { type AwardKey, type AwardKind, findAwardKind } from "./catalogue";
import { type MoneyRules, moneyFor } from "./money";
import type { DossierParts, Part } from "./parts";

/** One thing the catalogue says of an award, with the rules it rests on. */
export type SheetRow = {
  label: string;
  /** One is a sentence, several are a list. */
  words: readonly string[];
  sources: readonly RuleSource[];
};

type Book = {
  rules: ReadonlyMap<string, RuleRow>;
  awards: ReadonlyMap<AwardKey, AwardRules>;
  money: MoneyRules;
};

export const authorityWords: Record<AwardRules["authority"], string> = {
  COMMUNE: "Chủ tịch Ủy ban nhân dân xã",
  HIGHER: "Cấp trên; xã chỉ đề nghị",
};

/** What the catalogue says of an award on the day of the rules, in the order of the work. Pure. */
export function sheetOf(award: AwardKind, { rules, awards, money }: Book): SheetRow[] {
  const own = awards.get(award.key);
  if (!own) return [];
  const row = (label: string, words: readonly string[], ...keys: string[]): SheetRow => ({
    label,
    words,
    sources: keys.flatMap((key) => {
      const rule = rules.get(key);
      return rule ? [sourceOf(rule)] : [];
    }),
  });
  const aspect = (name: string) => `award.${award.key}.${name}`;
  const value = (key: string) => ruleValueWords(findRuleKind(key), rules.get(key)?.value ?? "");
  const isOfCommune = own.authority === "COMMUNE";
  const rows = [
    row("Ai quyết định", [decider(own)], aspect("authority")),
    row("Tặng cho", [
      capitalised(award.audiences.map((each) => audienceNames[each].toLowerCase()).join(", ")),
    ]),
    ...standardRows(own, row, aspect),
    row("Hồ sơ", partWords(own.dossierParts, "FULL"), aspect("parts")),
    ...(award.group === "FORM"
      ? [
          row(
            "Hồ sơ theo thủ tục đơn giản",
            partWords(own.dossierParts, "SHORT"),
            "dossier.parts-short",
          ),
        ]
      : []),
    ...["cutoff", "appraisal-days", "consultation-days", "decision-days"]
      .filter((name) => rules.has(aspect(name)))
      .map((name) => row(ruleLabel(aspect(name)), [value(aspect(name))], aspect(name))),
    row(
      "Hội đồng biểu quyết",
      [
        `${value(aspect("vote-method"))}; cần ${lowered(value(aspect("vote-threshold")))}, tính trên ${lowered(value(aspect("vote-denominator")))}`,
      ],
      aspect("vote-method"),
      aspect("vote-threshold"),
      aspect("vote-denominator"),
    ),
    row(
      isOfCommune ? "Tiền thưởng" : "Tiền thưởng (cấp trên chi)",
      moneyWords(award, money),
      ...[
        "coefficient-person",
        "coefficient-group",
        "coefficient-household",
        "household-factor",
      ].map(aspect),
      "money.base-salary",
      "money.rounding-unit",
      ...(rules.has(aspect("household-factor")) ? ["money.household-order"] : []),
    ),
    ...(rules.has(aspect("certificate"))
      ? [row("Bằng kèm theo", [value(aspect("certificate"))], aspect("certificate"))]
      : []),
  ];
  return rows.filter(({ words }) => words.length > 0);
}

function decider({ authority, legalBasis }: AwardRules): string {
  if (legalBasis === "") return "Cổng chưa có quy định của ngày này";
  return authority === "COMMUNE"
    ? "Chủ tịch Ủy ban nhân dân xã, ký theo thẩm quyền của mình (không ký thay mặt Ủy ban)"
    : "Cấp trên quyết định; xã lập tờ trình đề nghị";
}

type MakeRow = (label: string, words: readonly string[], ...keys: string[]) => SheetRow;

function standardRows(
  { standards, minAdvancedShare }: AwardRules,
  row: MakeRow,
  aspect: (name: string) => string,
): SheetRow[] {
  const byAspect = Map.groupBy(standards, ({ key }) => key.replace(/-\d+$/u, ""));
  return [
    ...[...byAspect].map(([name, own]) =>
      row(
        ruleLabel(aspect(name)),
        own.map(({ text }) => text),
        aspect(name),
      ),
    ),
    ...(minAdvancedShare === null
      ? []
      : [
          row(
            ruleLabel(aspect("advanced-share")),
            [`Ít nhất ${minAdvancedShare}% cá nhân đạt Lao động tiên tiến`],
            aspect("advanced-share"),
          ),
        ]),
  ];
}

const partWords = (parts: DossierParts, procedure: keyof DossierParts): string[] =>
  parts[procedure].map(({ name, isRequired }: Part) => (isRequired ? name : `${name} (nếu có)`));

/** "Cá nhân: 0,3 × 2.530.000 = 759.000, làm tròn lên 760.000 đồng", once for those who get the same. */
function moneyWords(award: AwardKind, rules: MoneyRules): string[] {
  const each = moneyOf(award, rules).map(({ audiences, money }) => {
    if (!money) return `${audiences}: không có mức tiền thưởng`;
    const { coefficient, base, raw, amount } = money;
    const product = `${formatNumber(coefficient / 1000)} × ${formatNumber(base)} = ${formatNumber(raw)}`;
    const rounded = raw === amount ? "" : `, làm tròn lên ${formatNumber(amount)}`;
    return `${audiences}: ${product}${rounded} đồng`;
  });
  return each;
}

/** "Cá nhân: 760.000 đồng" */
export function shortMoneyWords(award: AwardKind, rules: MoneyRules): string[] {
  return moneyOf(award, rules).map(({ audiences, money }) =>
    // The number and its unit stay on one line.
    money ? `${audiences}: ${formatNumber(money.amount)}\u00a0đồng` : audiences,
  );
}

function moneyOf({ key, audiences }: AwardKind, rules: MoneyRules) {
  const each = audiences.map((audience) => ({
    audience,
    money: moneyFor(rules, { award: key, audience }),
  }));
  return [...Map.groupBy(each, ({ money }) => money?.amount ?? null).values()].map((same) => ({
    audiences: capitalised(
      same.map(({ audience }) => audienceNames[audience].toLowerCase()).join(", "),
    ),
    money: same[0]?.money ?? null,
  }));
}

const capitalised = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** The label of a rule without the award's name before it. */
export function ruleLabel(key: string): string {
  const label = findRuleKind(key)?.label ?? key;
  const name = findAwardKind(key.split(".")[1] ?? "")?.name;
  const own = name ? label.replace(`${name}: `, "") : label;
  return capitalised(own);
}

const lowered = (words: string) => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
