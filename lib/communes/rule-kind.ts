import type { AwardKey } from "./award-names";

/** What a rule is about and what may be its value: for the settings page and its forms. Client-safe. */
export type RuleKind = {
  key: string;
  group: string;
  label: string;
  about: string;
  value: RuleValueKind;
  /** Set by law for the whole nation: a commune confirms it, and has no value of its own. */
  isLaw?: boolean;
  /** The portal always works so: to be read, with what it rests on. */
  isShownOnly?: boolean;
  /** Of one award: shown with the award, not among the rules of all. */
  award?: AwardKey;
};

type RuleChoice = { value: string; label: string };

export type RuleValueKind =
  | { type: "text" }
  /** `none`: what 0 means. */
  | { type: "number"; least: number; most: number; unit: string; none?: string }
  | { type: "choice"; choices: readonly RuleChoice[] }
  /** Any of a few. */
  | { type: "set"; choices: readonly RuleChoice[] }
  /** Sentences, one a line. */
  | { type: "lines" }
  /** A day of every year: "25/11". */
  | { type: "day" }
  | { type: "list"; labels?: Record<string, string> };

/** A choice between few, by its values and what each means. */
export function choice(labels: Record<string, string>): RuleValueKind {
  return {
    type: "choice",
    choices: Object.entries(labels).map(([value, label]) => ({ value, label })),
  };
}
