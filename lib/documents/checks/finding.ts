import type { ProposedFacts } from "../facts/types";
import type { Fix } from "./fix";
import type { Paper } from "./paper";

export type Severity = "error" | "warning" | "info";

/** One thing to look at in a paper. */
export type Finding = {
  rule: string;
  severity: Severity;
  /** The part of the paper it is in; the clause, when it is in the body or an annex. */
  part: Part;
  clauseId: string | null;
  /** How the clause is cited ("VI.7"); "" outside the clauses. */
  label: string;
  excerpt: string;
  /** One Vietnamese sentence: what is wrong, and what to do. */
  message: string;
  fix?: Fix;
};

/** Parts of a paper from top to bottom. */
export const parts = [
  "header",
  "subject",
  "preamble",
  "body",
  "closing",
  "recipients",
  "signature",
  "annexes",
] as const;
export type Part = (typeof parts)[number];

/** What is known beside the paper; a rule that needs something absent says nothing. Dates are ISO. */
export type CheckContext = {
  today?: string;
  commune?: { kind: string; name: string };
  /** Names of the units that exist on the date of the paper. */
  units?: readonly string[];
  legalBases?: readonly LegalBasis[];
  /** From how many years on a campaign is to be reviewed half-way. */
  midtermFromYears?: number;
  /** Facts the office has confirmed, to be held against the words. */
  confirmedFacts?: ConfirmedFacts;
};

/** In the shape in which the text is read, so that both can be held side by side. */
export type ConfirmedFacts = Pick<ProposedFacts, "period" | "deadlines" | "rewards"> &
  Partial<Pick<ProposedFacts, "targets" | "assignments">>;

export type LegalBasis = {
  /** "98/2023/NĐ-CP". */
  symbol: string;
  /** As it follows "Căn cứ", without a closing sign. */
  citation: string;
  effectiveFrom: string | null;
  /** Its last day; null while it holds. */
  effectiveTo: string | null;
  /** Symbol of what is cited instead. */
  replacedBy: string | null;
  /** False: the dates were not read in the text itself, so that nothing may be refused for them. */
  isVerified: boolean;
};

/** One rule: what it looks for and on what ground, and the looking. docs/checks.md is the list of them. */
export type Rule = {
  id: string;
  severity: Severity;
  /** What is reported, in Vietnamese, for the table of rules. */
  what: string;
  /** The article it follows, in Vietnamese. */
  source: string;
  check: (paper: Paper, context: CheckContext) => readonly Found[];
};

/** What a rule gives; `checkDocument` adds the rule's id and, where the rule does not say otherwise, its severity. */
export type Found = Omit<Finding, "rule" | "severity"> & { severity?: Severity };
