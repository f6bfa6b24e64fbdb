import type { RuleRow } from "@/lib/communes/rules-in-force";
import type { Audience, Denominator, VotingMethod } from "@/lib/db/generated/enums";
import { type AwardKey, awardKinds } from "./catalogue";
import { type DossierParts, readParts } from "./parts";

export type RulesInForce = ReadonlyMap<string, RuleRow>;

/** Where a rule comes from: the row of /settings/rules that says it. */
export type RuleSource = {
  key: string;
  legalBasis: string;
  isVerified: boolean;
  note: string | null;
  /** The commune's own value, not the nation's. */
  isOwn: boolean;
};

/** Votes for, of the denominator, in hundredths; strict: more than, else at least. Compare by integers. */
export type VoteRule = {
  method: VotingMethod;
  threshold: number;
  isStrict: boolean;
  denominator: Denominator;
  /** What these rest on, as the minutes say. */
  basis: string;
};

type Standard = {
  /** Stays the same while the rule's text does: for the checklist. */
  key: string;
  text: string;
  legalBasis: string;
  /** Whom it is asked of; all the award's audiences when it says none. */
  audiences: readonly Audience[];
};

export type AwardRules = {
  award: AwardKey;
  /** HIGHER: the commune only nominates. */
  authority: "COMMUNE" | "HIGHER";
  /** Of the authority. */
  legalBasis: string;
  /** False when any rule of this award still awaits an official's confirmation; `sources` says which. */
  isVerified: boolean;
  dossierParts: DossierParts;
  /** The portal prints a certificate for it. */
  hasCertificate: boolean;
  certificate: "PRINTED" | "OWN_FORM" | "NONE";
  /** Calendar days for which the list is shown to everybody; null: not asked. */
  consultationDays: number | null;
  /** Working days from a complete dossier. */
  appraisalDays: number;
  /** "11-25": the villages meet before this day of the year; null: no rule. */
  yearlyCutoff: string | null;
  /** Days in which the Chairman decides; null: no rule. */
  decisionDays: number | null;
  vote: VoteRule;
  standards: readonly Standard[];
  /** Hundredths of a collective's people who must have LĐTT; null: not asked. */
  minAdvancedShare: number | null;
  /** By aspect ("authority", "parts", "vote-threshold"…): what each of the above rests on. */
  sources: Readonly<Record<string, RuleSource>>;
};

const standardAudiences = {
  standards: [],
  "standards-person": ["PERSON"],
  "standards-group": ["COLLECTIVE", "ENTERPRISE"],
  "standards-household": ["HOUSEHOLD"],
} as const satisfies Record<string, readonly Audience[]>;

/** The rules of every award of the catalogue. */
export function awardRulesOf(rules: RulesInForce): ReadonlyMap<AwardKey, AwardRules> {
  return new Map(awardKinds.map(({ key }) => [key, oneAward(rules, key)] as const));
}

function oneAward(rules: RulesInForce, award: AwardKey): AwardRules {
  const prefix = `award.${award}.`;
  const row = (aspect: string) => rules.get(prefix + aspect);
  const own = [...rules.values()].filter(({ key }) => key.startsWith(prefix));
  const authority = row("authority");
  const certificate = certificateOf(row("certificate")?.value);
  const days = (aspect: string) => positive(row(aspect)?.value);
  return {
    award,
    authority: authority?.value === "COMMUNE" ? "COMMUNE" : "HIGHER",
    legalBasis: authority?.legalBasis ?? "",
    isVerified: authority !== undefined && own.every(({ isVerified }) => isVerified),
    dossierParts: {
      FULL: readParts(row("parts")?.value),
      SHORT: readParts(rules.get("dossier.parts-short")?.value),
    },
    hasCertificate: certificate === "PRINTED",
    certificate,
    consultationDays: days("consultation-days"),
    appraisalDays: days("appraisal-days") ?? 20,
    yearlyCutoff: readCutoff(row("cutoff")?.value),
    decisionDays: days("decision-days"),
    vote: voteOf(row),
    standards: Object.entries(standardAudiences).flatMap(([aspect, audiences]) =>
      lines(row(aspect)).map(({ text, legalBasis }, at) => ({
        key: `${aspect}-${at + 1}`,
        text,
        legalBasis,
        audiences,
      })),
    ),
    minAdvancedShare: positive(row("advanced-share")?.value),
    sources: Object.fromEntries(
      own.map((rule) => [rule.key.slice(prefix.length), sourceOf(rule)] as const),
    ),
  };
}

function voteOf(row: (aspect: string) => RuleRow | undefined): VoteRule {
  const threshold = row("vote-threshold");
  return {
    method: pick(["SECRET", "OPEN", "HANDS"], row("vote-method")?.value, "SECRET"),
    ...readThreshold(threshold?.value),
    denominator: pick(["ALL", "PRESENT", "ELIGIBLE"], row("vote-denominator")?.value, "ALL"),
    basis: threshold?.legalBasis ?? "",
  };
}

/** ">50" is more than fifty hundredths, ">=80" at least eighty. */
export function readThreshold(value: unknown): { threshold: number; isStrict: boolean } {
  const { sign, hundredths } =
    /^(?<sign>>=?)(?<hundredths>\d{1,3})$/u.exec(String(value))?.groups ?? {};
  return hundredths
    ? { threshold: Number(hundredths), isStrict: sign === ">" }
    : { threshold: 50, isStrict: true };
}

/** "25/11" → "11-25". */
export function readCutoff(value: unknown): string | null {
  const { day, month } = /^(?<day>\d{1,2})\/(?<month>\d{1,2})$/u.exec(String(value))?.groups ?? {};
  return day && month ? `${month.padStart(2, "0")}-${day.padStart(2, "0")}` : null;
}

export function sourceOf({ key, legalBasis, isVerified, note, isOwn }: RuleRow): RuleSource {
  return { key, legalBasis, isVerified, note, isOwn };
}

function lines(row: RuleRow | undefined): { text: string; legalBasis: string }[] {
  if (!row) return [];
  const texts = Array.isArray(row.value) ? row.value.map(String) : [];
  return texts.map((text) => ({ text, legalBasis: row.legalBasis }));
}

function certificateOf(value: unknown): AwardRules["certificate"] {
  return pick(["PRINTED", "OWN_FORM"], value, "NONE");
}

/** The value where it is one of the choices, else what stands for none. */
export function pick<T extends string, U extends string>(
  choices: readonly T[],
  value: unknown,
  otherwise: U,
): T | U {
  return choices.find((choice) => choice === value) ?? otherwise;
}

/** A whole number above none; null for anything else. */
export function positive(value: unknown): number | null {
  return typeof value === "number" && value > 0 ? value : null;
}
