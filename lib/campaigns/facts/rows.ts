import type { Prisma } from "@/lib/db/generated/client";
import { readDay, writeDay } from "@/lib/text/day-column";
import type {
  AssignmentContent,
  CriterionContent,
  Fact,
  MilestoneContent,
  RewardContent,
  TargetContent,
  When,
} from "./fact";

/** How a confirmed fact is read from its row, and written to it. */

const common = { id: true, version: true, clauseId: true } as const;
const when = {
  dueOn: true,
  recurrence: true,
  recurrenceDay: true,
  recurrenceMonth: true,
} as const;

export const rowSelects = {
  target: {
    ...common,
    indicator: true,
    measure: true,
    comparison: true,
    values: {
      select: { year: true, value: true },
      orderBy: [{ year: { sort: "asc", nulls: "last" } }],
      take: 50,
    },
    units: { select: { unitId: true }, orderBy: { unitId: "asc" }, take: 200 },
  },
  criterion: { ...common, audience: true, text: true },
  reward: {
    ...common,
    award: true,
    authority: true,
    audience: true,
    quotaMin: true,
    quotaMax: true,
    quotaUnit: true,
    perUnit: true,
    standard: true,
  },
  assignment: {
    ...common,
    task: true,
    ...when,
    parties: {
      select: { role: true, name: true, unitId: true, unitKind: true },
      orderBy: { id: "asc" },
      take: 200,
    },
  },
  milestone: { ...common, kind: true, title: true, ...when },
} satisfies {
  target: Prisma.TargetSelect;
  criterion: Prisma.CriterionSelect;
  reward: Prisma.RewardOfferSelect;
  assignment: Prisma.AssignmentSelect;
  milestone: Prisma.MilestoneSelect;
};

type Rows = {
  target: Prisma.TargetGetPayload<{ select: typeof rowSelects.target }>;
  criterion: Prisma.CriterionGetPayload<{ select: typeof rowSelects.criterion }>;
  reward: Prisma.RewardOfferGetPayload<{ select: typeof rowSelects.reward }>;
  assignment: Prisma.AssignmentGetPayload<{ select: typeof rowSelects.assignment }>;
  milestone: Prisma.MilestoneGetPayload<{ select: typeof rowSelects.milestone }>;
};

export const factOf = {
  target: ({ id, version, clauseId, values, units, ...row }: Rows["target"]) =>
    ({
      id,
      version,
      clauseId,
      content: {
        kind: "target",
        ...row,
        values: values.map(({ year, value }) => ({ year, value: value.toNumber() })),
        unitIds: units.map(({ unitId }) => unitId),
      },
    }) satisfies Fact<TargetContent>,
  criterion: ({ id, version, clauseId, ...row }: Rows["criterion"]) =>
    ({
      id,
      version,
      clauseId,
      content: { kind: "criterion", ...row },
    }) satisfies Fact<CriterionContent>,
  reward: ({ id, version, clauseId, ...row }: Rows["reward"]) =>
    ({ id, version, clauseId, content: { kind: "reward", ...row } }) satisfies Fact<RewardContent>,
  assignment: ({ id, version, clauseId, task, parties, ...row }: Rows["assignment"]) =>
    ({
      id,
      version,
      clauseId,
      content: { kind: "assignment", task, parties, ...whenOf(row) },
    }) satisfies Fact<AssignmentContent>,
  milestone: ({ id, version, clauseId, kind: milestone, title, ...row }: Rows["milestone"]) =>
    ({
      id,
      version,
      clauseId,
      content: { kind: "milestone", milestone, title, ...whenOf(row) },
    }) satisfies Fact<MilestoneContent>,
};

function whenOf({ dueOn, ...rest }: Omit<When, "dueOn"> & { dueOn: Date | null }): When {
  return { dueOn: readDay(dueOn), ...rest };
}

/** The columns of a fact that are named as its content is. */
export function columns<Content extends { kind: string }>({ kind: _, ...rest }: Content) {
  return rest;
}

export const targetColumns = ({ indicator, measure, comparison }: TargetContent) => ({
  indicator,
  measure,
  comparison,
});

export const assignmentColumns = ({ task, ...when }: AssignmentContent) => ({
  task,
  ...whenColumns(when),
});

export const milestoneColumns = ({ milestone: kind, title, ...when }: MilestoneContent) => ({
  kind,
  title,
  ...whenColumns(when),
});

/** A row's columns for when something is due. */
function whenColumns({ dueOn, recurrence, recurrenceDay, recurrenceMonth }: When) {
  return { dueOn: writeDay(dueOn), recurrence, recurrenceDay, recurrenceMonth };
}
