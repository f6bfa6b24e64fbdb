import type { PartyRole } from "@/lib/db/generated/enums";
import { formatDate } from "@/lib/text/dates";
import { formatNumber } from "@/lib/text/numbers";
import type { FactContent, Party, When } from "./fact";

/** What a form holds when it opens: text by field name, check boxes as lists. */
export type FactFormValues = Record<string, string | readonly string[]>;

/** A fact → what its form shows. */
export function formValuesOf(content: FactContent): FactFormValues {
  switch (content.kind) {
    case "target":
      return {
        indicator: content.indicator,
        measure: content.measure,
        comparison: content.comparison,
        values: content.values
          .map(({ year, value }) => `${year ? `${year}: ` : ""}${formatNumber(value)}`)
          .join("\n"),
        unitIds: content.unitIds,
      };
    case "criterion":
      return { audience: content.audience ?? "", text: content.text };
    case "reward":
      return {
        award: content.award,
        authority: content.authority ?? "",
        audience: content.audience ?? "",
        quotaMin: content.quotaMin?.toString() ?? "",
        quotaMax: content.quotaMax?.toString() ?? "",
        quotaUnit: content.quotaUnit ?? "COUNT",
        perUnit: content.perUnit ?? "",
        standard: content.standard ?? "",
      };
    case "assignment":
      return {
        task: content.task,
        lead: namesOf(content.parties, "LEAD"),
        cooperating: namesOf(content.parties, "COOPERATING"),
        responsible: namesOf(content.parties, "RESPONSIBLE"),
        ...whenValues(content),
      };
    case "milestone":
      return { milestone: content.milestone, title: content.title, ...whenValues(content) };
  }
}

const namesOf = (parties: readonly Party[], role: PartyRole) =>
  parties
    .filter((each) => each.role === role)
    .map(({ name }) => name)
    .join("\n");

const whenValues = ({ dueOn, recurrence, recurrenceDay, recurrenceMonth }: When) => ({
  dueOn: dueOn ? formatDate(dueOn) : "",
  recurrence: recurrence ?? "",
  recurrenceDay: recurrenceDay?.toString() ?? "",
  recurrenceMonth: recurrenceMonth?.toString() ?? "",
});
