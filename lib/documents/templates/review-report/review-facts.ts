import type { TemplateCommune } from "../plan/plan-facts";

/** What a báo cáo sơ kết, tổng kết is written from: words and figures as they are to be printed. */
export type ReviewReportFacts = {
  commune: TemplateCommune;
  kind: "MIDTERM" | "FINAL";
  /** The campaign as lists name it: "Phát động phong trào thi đua “…”". */
  title: string;
  /** ISO days the report is about. */
  from: string;
  to: string;
  today: string;
  /** The campaign's plan: "05/KH-UBND", ISO day. */
  paper: { number: string; issuedOn: string };
  pledges: readonly Participation[];
  reports: readonly Participation[];
  fields: readonly Field[];
  units: readonly UnitLine[];
  /** How many units were decided upon; null before anybody was. */
  grades: { exceeded: number; met: number; notMet: number } | null;
  /** Short stories the people told of have agreed to. */
  stories: readonly { title: string; text: string; unit: string }[];
  difficulties: readonly Quote[];
  proposals: readonly Quote[];
};

/** How the units handed in one thing. */
export type Participation = {
  /** "năm 2026", "quý II năm 2026"; "" for the whole campaign. */
  name: string;
  /** ISO, or null where the plan names no day. */
  dueOn: string | null;
  expected: number;
  handedIn: number;
  cameLate: number;
};

/** Targets under one heading of the plan; "" where it has none. */
export type Field = { title: string; targets: readonly TargetLine[] };

export type TargetLine = {
  indicator: string;
  measure: string;
  /** "1.234,5"; "" where there is none. */
  demanded: string;
  promised: string;
  achieved: string;
  /** Of the promise: "102,5". */
  percent: string;
  grade: "EXCEEDED" | "MET" | "NOT_MET" | null;
  isRate: boolean;
  units: readonly { unit: string; promised: string; achieved: string; percent: string }[];
};

type UnitLine = {
  name: string;
  hasPledged: boolean;
  /** Reports handed in, of those due. */
  reports: number;
  due: number;
  /** Of its promises on targets: how many, and how many are kept. */
  promised: number;
  reached: number;
  /** "Vượt"; "" while it is not evaluated. */
  grade: string;
};

/** Words of a unit's report, and which report. */
export type Quote = { unit: string; report: string; words: string };
