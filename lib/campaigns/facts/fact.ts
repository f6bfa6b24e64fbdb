import type {
  Audience,
  Comparison,
  MilestoneKind,
  PartyRole,
  QuotaUnit,
  Recurrence,
  UnitKind,
} from "@/lib/db/generated/enums";
import type { Found } from "@/lib/documents/facts/types";
import type { CalendarDate } from "@/lib/text/dates";

/** By when: one day, or a day that comes again; all null when nothing is said. */
export type When = {
  dueOn: CalendarDate | null;
  recurrence: Recurrence | null;
  recurrenceDay: number | null;
  recurrenceMonth: number | null;
};

export type TargetContent = {
  kind: "target";
  indicator: string;
  measure: string;
  comparison: Comparison;
  values: readonly { year: number | null; value: number }[];
  unitIds: readonly string[];
};

export type CriterionContent = { kind: "criterion"; audience: Audience | null; text: string };

export type RewardContent = {
  kind: "reward";
  award: string;
  authority: string | null;
  audience: Audience | null;
  quotaMin: number | null;
  quotaMax: number | null;
  quotaUnit: QuotaUnit | null;
  perUnit: string | null;
  standard: string | null;
};

/** Who carries out an assignment, as written; `unitId` or `unitKind` say whom of the commune's units that means. */
export type Party = {
  role: PartyRole;
  name: string;
  unitId: string | null;
  unitKind: UnitKind | null;
};

export type AssignmentContent = {
  kind: "assignment";
  task: string;
  parties: readonly Party[];
} & When;

export type MilestoneContent = {
  kind: "milestone";
  milestone: MilestoneKind;
  title: string;
} & When;

export type PeriodContent = {
  kind: "period";
  startsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
};

/** What a fact says, apart from the clause it stands in. The period is kept by the campaign, the rest as rows. */
export type FactContent =
  | TargetContent
  | CriterionContent
  | RewardContent
  | AssignmentContent
  | MilestoneContent;

export type FactKind = FactContent["kind"];

/** In the order they are shown. */
export const factKinds = [
  "target",
  "criterion",
  "reward",
  "assignment",
  "milestone",
] as const satisfies readonly FactKind[];

/** A fact read from the text, not confirmed yet; never stored. */
export type Proposal<Content = FactContent | PeriodContent> = Found & {
  /** Names it as long as its clause says the same thing. */
  fingerprint: string;
  content: Content;
};

/** A confirmed fact. */
export type Fact<Content extends FactContent = FactContent> = {
  id: string;
  version: number;
  /** Null when it points at no clause; the clause may also be gone from the text since. */
  clauseId: string | null;
  content: Content;
};
