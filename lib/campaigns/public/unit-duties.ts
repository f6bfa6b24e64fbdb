import { unitsMeant } from "@/lib/campaigns/duties/parties";
import type { AssignmentContent, Fact } from "@/lib/campaigns/facts/fact";
import { whenWords } from "@/lib/campaigns/facts/words";
import { byId } from "@/lib/communes/heirs";
import type { PartyRole } from "@/lib/db/generated/enums";
import type { PublicPlan } from "./brief";
import type { PlanWithFacts } from "./queries";
import type { AddressedUnit } from "./unit-addresses";

/** What a unit is to do, as a paper says it. */
export type PublicDuty = {
  plan: PublicPlan;
  assignmentId: string;
  clauseId: string | null;
  task: string;
  role: PartyRole;
  /** "15/6/2026", "ngày 20 hằng tháng"; "" when the paper names no time. */
  when: string;
};

/** By unit: what the public plans give it, also as one of its kind ("các thôn, bản") or as heir of a unit that ended. */
export function dutiesByUnit(
  plans: readonly PlanWithFacts[],
  units: readonly AddressedUnit[],
  today: Date,
): Map<string, PublicDuty[]> {
  const lives = byId(units);
  const duties = new Map<string, PublicDuty[]>();
  for (const { plan, facts } of plans) {
    for (const { id: assignmentId, clauseId, content } of assignmentsOf(facts)) {
      const duty = { plan, assignmentId, clauseId, task: content.task, when: whenWords(content) };
      for (const [unitId, role] of unitsMeant(content.parties, lives, today)) {
        const own = duties.get(unitId) ?? [];
        duties.set(unitId, [...own, { ...duty, role }]);
      }
    }
  }
  return duties;
}

/** The assignments of one plan under each name that carries them, the most burdened first as the paper names them. */
export type PartyDuties = {
  name: string;
  unit: AddressedUnit | null;
  duties: {
    assignmentId: string;
    clauseId: string | null;
    task: string;
    role: PartyRole;
    when: string;
  }[];
};

/** Who does what in one plan, in the order in which the paper names them. */
export function dutiesByParty(
  facts: readonly Fact[],
  units: readonly AddressedUnit[],
): PartyDuties[] {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const parties = new Map<string, PartyDuties>();
  for (const { id: assignmentId, clauseId, content } of assignmentsOf(facts)) {
    for (const { name, role, unitId } of content.parties) {
      const key = unitId ?? name;
      const unit = unitId ? (known.get(unitId) ?? null) : null;
      const party = parties.get(key) ?? { name: unit?.name ?? name, unit, duties: [] };
      party.duties.push({
        assignmentId,
        clauseId,
        task: content.task,
        role,
        when: whenWords(content),
      });
      parties.set(key, party);
    }
  }
  return [...parties.values()];
}

/** The assignments among the facts. */
export function assignmentsOf(facts: readonly Fact[]): Fact<AssignmentContent>[] {
  return facts.flatMap((fact) =>
    fact.content.kind === "assignment" ? [{ ...fact, content: fact.content }] : [],
  );
}
