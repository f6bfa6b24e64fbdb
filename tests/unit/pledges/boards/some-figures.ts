import type { Fact, TargetContent } from "@/lib/campaigns/facts/fact";
import type { AcceptedFigure, PromisedFigure } from "@/lib/pledges/boards/accepted-figures";
import { scaled } from "@/lib/pledges/figures";
import type { DemandUnit } from "@/lib/pledges/timetable";

/** A target of the plan in force; households, added up, when not said. */
export function someTarget(id: string, content: Partial<TargetContent> = {}): Fact<TargetContent> {
  return {
    id,
    version: 1,
    clauseId: null,
    content: {
      kind: "target",
      indicator: `Chỉ tiêu ${id}`,
      measure: "hộ",
      comparison: "AT_LEAST",
      values: [],
      unitIds: [],
      ...content,
    },
  };
}

export function someUnits(...units: (Partial<DemandUnit> & { id: string })[]) {
  return new Map<string, DemandUnit>(
    units.map((unit) => [
      unit.id,
      {
        kind: "VILLAGE",
        name: `Bản ${unit.id}`,
        shortName: null,
        validTo: null,
        successorId: null,
        ...unit,
      },
    ]),
  );
}

type Short<Figure> = Partial<Figure> & { unitId: string; value: string };

let count = 0;

export function figure({ value, ...rest }: Short<AcceptedFigure>): AcceptedFigure {
  count += 1;
  return {
    targetId: "t",
    itemId: null,
    indicator: `Chỉ tiêu ${rest.targetId ?? "t"}`,
    measure: "hộ",
    round: null,
    period: "2026-06-20",
    reportId: `report-${count}`,
    lineId: `line-${count}`,
    amount: scaled(value),
    ...rest,
  };
}

export function promise({ value, ...rest }: Short<PromisedFigure>): PromisedFigure {
  count += 1;
  return {
    targetId: "t",
    itemId: `item-${count}`,
    indicator: `Chỉ tiêu ${rest.targetId ?? "t"}`,
    measure: "hộ",
    round: "",
    pledgeId: `pledge-${count}`,
    amount: scaled(value),
    ...rest,
  };
}
