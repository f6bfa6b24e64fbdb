import type { Audience, Comparison, PartyRole } from "@/lib/db/generated/enums";
import type { ConfirmedFacts } from "@/lib/documents/checks/finding";
import type {
  AssignmentRole,
  Found,
  ProposedTarget,
  Audience as WrittenAudience,
} from "@/lib/documents/facts/types";
import type { Fact } from "./fact";
import type { Settled } from "./sort-proposals";

const audiences: Record<Audience, WrittenAudience | null> = {
  COLLECTIVE: "tập thể",
  PERSON: "cá nhân",
  HOUSEHOLD: "hộ gia đình",
  ENTERPRISE: null,
};
const comparisons: Record<Comparison, ProposedTarget["comparison"]> = {
  AT_LEAST: "at least",
  AT_MOST: "at most",
  EXACT: "exact",
};
const roles: Record<PartyRole, AssignmentRole> = {
  LEAD: "lead",
  COOPERATING: "cooperate",
  RESPONSIBLE: "responsible",
};

/** The confirmed facts of a plan in the shape in which its text is read, for the checks. Pure. */
export function forChecks({ period, facts }: Pick<Settled, "period" | "facts">): ConfirmedFacts {
  return {
    period: { start: period.startsOn, end: period.endsOn, ...nowhere },
    deadlines: facts.flatMap(({ clauseId, content }) =>
      content.kind === "milestone" && content.dueOn !== null
        ? [{ ...nowhere, clauseId, excerpt: content.title, date: content.dueOn }]
        : [],
    ),
    rewards: facts.flatMap(({ clauseId, content }) =>
      content.kind === "reward"
        ? [
            {
              ...nowhere,
              clauseId,
              form: content.award,
              authority: content.authority,
              audience: content.audience && audiences[content.audience],
              quotaMin: content.quotaMin,
              quotaMax: content.quotaMax,
              quotaUnit: content.quotaUnit && quotaUnits[content.quotaUnit],
              perUnit: content.perUnit,
            },
          ]
        : [],
    ),
    targets: facts.flatMap(targetRows),
    assignments: facts.flatMap(({ clauseId, content }) =>
      content.kind === "assignment"
        ? content.parties.map(({ name, role }) => ({
            ...nowhere,
            clauseId,
            unit: name,
            role: roles[role],
          }))
        : [],
    ),
  };
}

const nowhere: Found = { clauseId: null, label: "", excerpt: "" };
const quotaUnits = { COUNT: "absolute", PERCENT: "percent" } as const;

function targetRows({ clauseId, content }: Fact): ProposedTarget[] {
  if (content.kind !== "target") return [];
  const { indicator, measure: unit, comparison } = content;
  return content.values.map(({ year, value }) => ({
    ...nowhere,
    clauseId,
    indicator,
    unit,
    year,
    value,
    comparison: comparisons[comparison],
  }));
}
