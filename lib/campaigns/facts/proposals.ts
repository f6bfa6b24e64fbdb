import type { Audience, Comparison, PartyRole, Recurrence } from "@/lib/db/generated/enums";
import { proposeFacts } from "@/lib/documents/facts/propose-facts";
import type {
  CriterionAudience,
  Found,
  ProposedAssignment,
  ProposedFacts,
  ProposedReward,
  ProposedTarget,
} from "@/lib/documents/facts/types";
import { type Clause, type OfficialDocument, plainText } from "@/lib/documents/model";
import { walkDocument } from "@/lib/documents/walk";
import type {
  AssignmentContent,
  CriterionContent,
  FactContent,
  MilestoneContent,
  PeriodContent,
  Proposal,
  RewardContent,
  TargetContent,
  When,
} from "./fact";
import { fingerprintOf } from "./fingerprint";
import { milestoneKindOf } from "./milestone-kind";

/**
 * Every fact the text states, in the shape in which it would be kept, in reading order of each kind. Takes the reading
 * (`proposeFacts`) when the caller already has it. Pure.
 */
export function proposalsOf(
  document: OfficialDocument,
  read: ProposedFacts = proposeFacts(document),
): Proposal[] {
  const clauses = new Map([...walkDocument(document)].map(({ clause }) => [clause.id, clause]));
  const milestones = milestonesOf(read);
  return distinct([
    ...periodOf(read),
    ...targetsOf(read.targets),
    ...read.criteria.map((found) => proposal(found, criterion(found))),
    ...read.rewards.map((found) => proposal(found, reward(found))),
    ...assignmentsOf(read.assignments, milestones, clauses),
    ...milestones,
  ]);
}

function proposal<Content extends FactContent | PeriodContent>(
  { clauseId, label, excerpt }: Found,
  content: Content,
): Proposal<Content> {
  return { clauseId, label, excerpt, content, fingerprint: fingerprintOf(clauseId, content) };
}

/** One sentence may say one thing twice. */
function distinct(proposals: readonly Proposal[]): Proposal[] {
  return [...new Map(proposals.map((each) => [each.fingerprint, each])).values()];
}

function periodOf({ period }: ProposedFacts): Proposal<PeriodContent>[] {
  const { start: startsOn, end: endsOn } = period;
  const isOrdered = startsOn === null || endsOn === null || startsOn <= endsOn;
  if ((startsOn === null && endsOn === null) || !isOrdered) return [];
  return [proposal(period, { kind: "period", startsOn, endsOn })];
}

const comparisons: Record<ProposedTarget["comparison"], Comparison> = {
  "at least": "AT_LEAST",
  "at most": "AT_MOST",
  exact: "EXACT",
};

/** More than the record holds (DECIMAL(18, 4)); no plan aims there. */
const greatestValue = 1e13;

/** Values of one indicator in one clause are one target, a year at a time; a year said twice begins another. */
function targetsOf(targets: readonly ProposedTarget[]): Proposal<TargetContent>[] {
  const groups: { found: Found; content: TargetContent }[] = [];
  for (const { indicator, unit, comparison, year, value, ...found } of targets) {
    if (value > greatestValue) continue;
    const own = groups.find(
      ({ found: known, content }) =>
        known.clauseId === found.clauseId &&
        content.indicator === indicator &&
        content.measure === unit &&
        content.comparison === comparisons[comparison] &&
        !content.values.some((each) => each.year === year),
    );
    if (own) {
      own.content = { ...own.content, values: [...own.content.values, { year, value }] };
      continue;
    }
    groups.push({
      found,
      content: {
        kind: "target",
        indicator,
        measure: unit,
        comparison: comparisons[comparison],
        values: [{ year, value }],
        unitIds: [],
      },
    });
  }
  return groups.map(({ found, content }) => proposal(found, content));
}

const audiences: Record<CriterionAudience, Audience> = {
  "tập thể": "COLLECTIVE",
  "cá nhân": "PERSON",
  "hộ gia đình": "HOUSEHOLD",
  "doanh nghiệp": "ENTERPRISE",
};

const criterion = ({ audience, text }: ProposedFacts["criteria"][number]): CriterionContent => ({
  kind: "criterion",
  audience: audience && audiences[audience],
  text,
});

function reward({ form, authority, audience, perUnit, ...read }: ProposedReward): RewardContent {
  const { quotaMin, quotaMax, quotaUnit } = possibleQuota(read);
  return {
    kind: "reward",
    award: form,
    authority,
    audience: audience && audiences[audience],
    quotaMin,
    quotaMax,
    quotaUnit,
    perUnit: quotaUnit === null ? null : perUnit,
    standard: null,
  };
}

/** A slip of the pen ("150 %", "từ 10 đến 5") is no quota. */
function possibleQuota({
  quotaMin,
  quotaMax,
  quotaUnit,
}: Pick<ProposedReward, "quotaMin" | "quotaMax" | "quotaUnit">) {
  const isOrdered = quotaMin === null || quotaMax === null || quotaMin <= quotaMax;
  const isShare = quotaUnit !== "percent" || Math.max(quotaMin ?? 0, quotaMax ?? 0) <= 100;
  if (quotaUnit === null || !isOrdered || !isShare || (quotaMin ?? quotaMax) === null)
    return { quotaMin: null, quotaMax: null, quotaUnit: null };
  const unit = quotaUnit === "percent" ? ("PERCENT" as const) : ("COUNT" as const);
  return { quotaMin, quotaMax, quotaUnit: unit };
}

const recurrences: Record<ProposedFacts["recurringDeadlines"][number]["every"], Recurrence> = {
  month: "MONTHLY",
  quarter: "QUARTERLY",
  year: "YEARLY",
};

const undated: When = {
  dueOn: null,
  recurrence: null,
  recurrenceDay: null,
  recurrenceMonth: null,
};

function milestonesOf({
  deadlines,
  recurringDeadlines,
}: ProposedFacts): Proposal<MilestoneContent>[] {
  const milestone = (found: Found, when: When) =>
    proposal(found, {
      kind: "milestone",
      milestone: milestoneKindOf(found.excerpt),
      title: found.excerpt,
      ...when,
    });
  return [
    ...deadlines.map((found) => milestone(found, { ...undated, dueOn: found.date })),
    ...recurringDeadlines.map((found) =>
      milestone(found, {
        ...undated,
        recurrence: recurrences[found.every],
        recurrenceDay: found.day,
        recurrenceMonth: found.month,
      }),
    ),
  ];
}

const roles: Record<ProposedAssignment["role"], PartyRole> = {
  lead: "LEAD",
  cooperate: "COOPERATING",
  responsible: "RESPONSIBLE",
};

/** The units of one clause, or of one row of a table, share one assignment; the clause's only deadline is its own. */
function assignmentsOf(
  assignments: readonly ProposedAssignment[],
  milestones: readonly Proposal<MilestoneContent>[],
  clauses: ReadonlyMap<string, Clause>,
): Proposal<AssignmentContent>[] {
  const groups = Map.groupBy(assignments, ({ clauseId, task }) => `${clauseId}|${task ?? ""}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const clause = first.clauseId === null ? undefined : clauses.get(first.clauseId);
    const task = first.task ?? (clause ? taskOf(clause) : first.excerpt);
    const inRow = first.task === undefined ? "" : first.task;
    const [due, ...others] = milestones.filter(
      ({ clauseId, excerpt }) => clauseId === first.clauseId && excerpt.includes(inRow),
    );
    const { dueOn, recurrence, recurrenceDay, recurrenceMonth } =
      due && others.length === 0 ? due.content : undated;
    const parties = group.map(({ role, unit: name }) => ({
      role: roles[role],
      name,
      unitId: null,
      unitKind: null,
    }));
    const when = { dueOn, recurrence, recurrenceDay, recurrenceMonth };
    return [proposal(first, { kind: "assignment", task, parties: once(parties), ...when })];
  });
}

/** A unit that leads or cooperates is not listed once more as responsible. */
function once(parties: AssignmentContent["parties"]): AssignmentContent["parties"] {
  const named = new Set(
    parties.filter(({ role }) => role !== "RESPONSIBLE").map(({ name }) => name),
  );
  return parties.filter(({ role, name }) => role !== "RESPONSIBLE" || !named.has(name));
}

const longestTask = 400;

/** What the clause asks for; of a heading, that is a unit's name, what stands below it. */
function taskOf(clause: Clause): string {
  const own = plainText(clause.text).trim();
  const below = clause.children.map(({ text }) => plainText(text).trim()).filter(Boolean);
  const isName = clause.heading || /:$/u.test(own);
  const words = isName && below.length > 0 ? below.join(" ") : own;
  if (words.length <= longestTask) return words || own;
  return `${words.slice(0, longestTask).replace(/\s\S*$/u, "")}…`;
}
