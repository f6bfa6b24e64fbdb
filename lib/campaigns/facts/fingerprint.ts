import { foldCase } from "@/lib/text/fold";
import type { FactContent, PeriodContent, When } from "./fact";

const longest = 600;

/**
 * Names a fact by its kind, its clause and what it says there. Where the clause stands, its other words and every other
 * clause make no difference: a proposal once dismissed stays dismissed until its own words change.
 */
export function fingerprintOf(
  clauseId: string | null,
  content: FactContent | PeriodContent,
): string {
  return [content.kind, clauseId ?? "", ...substance(content)].join("|").slice(0, longest);
}

function substance(content: FactContent | PeriodContent): (string | number | null)[] {
  switch (content.kind) {
    case "period":
      return [content.startsOn, content.endsOn];
    case "target":
      return [
        foldCase(content.indicator),
        foldCase(content.measure),
        content.comparison,
        ...content.values.map(({ year, value }) => `${year ?? ""}=${value}`).sort(),
      ];
    case "criterion":
      return [content.audience, foldCase(content.text)];
    case "reward":
      return [
        foldCase(content.award),
        content.authority && foldCase(content.authority),
        content.audience,
        content.quotaMin,
        content.quotaMax,
        content.quotaUnit,
        content.perUnit && foldCase(content.perUnit),
      ];
    case "assignment":
      return [
        ...content.parties.map(({ role, name }) => `${role} ${foldCase(name)}`).sort(),
        ...whenWords(content),
        foldCase(content.task).slice(0, 120),
      ];
    case "milestone":
      return [content.milestone, ...whenWords(content)];
  }
}

const whenWords = ({ dueOn, recurrence, recurrenceDay, recurrenceMonth }: When) => [
  dueOn,
  recurrence,
  recurrenceDay,
  recurrenceMonth,
];

/**
 * What a fact is about, without its figures: a fact corrected by hand is still the one its clause speaks of, and is not
 * proposed a second time.
 */
export function topicOf(clauseId: string | null, content: FactContent | PeriodContent): string {
  return [content.kind, clauseId ?? "", ...topic(content)].join("|");
}

function topic(content: FactContent | PeriodContent): (string | null)[] {
  switch (content.kind) {
    case "target":
      return [foldCase(content.indicator)];
    case "reward":
      return [foldCase(content.award), content.audience];
    default:
      return [];
  }
}
