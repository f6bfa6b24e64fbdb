import type {
  AssignmentRole,
  Found,
  ProposedRecurringDeadline,
  ProposedReward,
  ProposedTarget,
} from "@/lib/documents/facts/types";

export const roleNames: Record<AssignmentRole, string> = {
  lead: "Chủ trì",
  cooperate: "Phối hợp",
  responsible: "Thực hiện phần việc riêng",
};

/** "1 đến 2", "không quá 5, mỗi thôn", "10%". */
export function quotaWords({ quotaMin, quotaMax, quotaUnit, perUnit }: ProposedReward): string {
  const unit = quotaUnit === "percent" ? "%" : "";
  const range = rangeWords(quotaMin, quotaMax, unit);
  return perUnit ? `${range}, ${perUnit}` : range;
}

function rangeWords(least: number | null, most: number | null, unit: string): string {
  if (least === null) return most === null ? "Chưa nêu" : `không quá ${most}${unit}`;
  if (most === null) return `từ ${least}${unit}`;
  return least === most ? `${most}${unit}` : `${least} đến ${most}${unit}`;
}

/** "ngày 20 hằng tháng" */
export function recurrenceWords({ every, day, month }: ProposedRecurringDeadline): string {
  const period = { month: "hằng tháng", quarter: "hằng quý", year: "hằng năm" }[every];
  return [day && `ngày ${day}`, month && `tháng ${month}`, period].filter(Boolean).join(" ");
}

/** An indicator of one clause with its level in each year: "4,1% năm 2026; 4% năm 2027". */
type TargetLine = Found & { indicator: string; levels: string };

/** Targets by indicator, in the order of the text. */
export function targetLines(targets: readonly ProposedTarget[]): TargetLine[] {
  const groups = Map.groupBy(targets, ({ clauseId, indicator }) => `${clauseId} ${indicator}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...first, levels: group.map(levelWords).join("; ") }] : [];
  });
}

const comparisonNames = { "at least": "từ ", "at most": "không quá ", exact: "" };

function levelWords({ value, unit, comparison, year }: ProposedTarget): string {
  const figure = value.toLocaleString("vi-VN");
  const measured = unit === "%" ? `${figure}%` : `${figure} ${unit}`.trim();
  return `${comparisonNames[comparison]}${measured}${year ? ` năm ${year}` : ""}`;
}
