import type { Comparison } from "@/lib/db/generated/enums";
import { formatDate } from "@/lib/text/dates";
import { formatNumber, formatPercent, twoDigits } from "@/lib/text/numbers";
import type { FactContent, Party, PeriodContent, RewardContent, TargetContent, When } from "./fact";
import { audienceLabels, milestoneKindLabels, partyRoleLabels, recurrenceLabels } from "./labels";

/** Facts as short Vietnamese phrases, for lists. */

/** What stands before the value of a target: "từ 85%". */
export const comparisonPrefix: Record<Comparison, string> = {
  AT_LEAST: "từ ",
  AT_MOST: "không quá ",
  EXACT: "",
};

/** "85% năm 2026; 90% năm 2027". */
function valueWords({ values, measure, comparison }: TargetContent): string {
  const sign = comparisonPrefix[comparison];
  return values
    .map(({ year, value }) => `${sign}${measured(value, measure)}${year ? ` năm ${year}` : ""}`)
    .join("; ");
}

/** 85, "%" → "85%"; 3, "mô hình" → "3 mô hình". */
export const measured = (value: number, measure: string): string =>
  measure === "%" ? formatPercent(value) : `${formatNumber(value)} ${measure}`.trim();

/** "không quá 5 tập thể, mỗi thôn"; "" when nothing is said of the number. */
export function quotaWords({ quotaMin, quotaMax, quotaUnit, perUnit }: RewardContent): string {
  if (quotaUnit === null) return "";
  const sign = quotaUnit === "PERCENT" ? "%" : "";
  const range =
    quotaMin === null
      ? `không quá ${quotaMax}${sign}`
      : quotaMax === null
        ? `từ ${quotaMin}${sign}`
        : quotaMin === quotaMax
          ? `${quotaMax}${sign}`
          : `${quotaMin} đến ${quotaMax}${sign}`;
  return perUnit ? `${range}, ${perUnit}` : range;
}

/** "15/6/2026", "ngày 20 hằng tháng", "ngày 05 tháng 12 hằng năm"; "" when nothing is said. */
export function whenWords({ dueOn, recurrence, recurrenceDay, recurrenceMonth }: When): string {
  if (dueOn) return formatDate(dueOn);
  if (recurrence === null) return "";
  return [
    recurrenceDay === null ? "" : `ngày ${twoDigits(recurrenceDay)}`,
    recurrenceMonth === null ? "" : `tháng ${recurrenceMonth}`,
    recurrenceLabels[recurrence],
  ]
    .filter(Boolean)
    .join(" ");
}

/** "Chủ trì: Phòng Văn hóa - Xã hội. Phối hợp: Công an xã; các thôn". */
function partyWords(parties: readonly Party[]): string {
  return (["LEAD", "RESPONSIBLE", "COOPERATING"] as const)
    .flatMap((role) => {
      const names = parties.filter((party) => party.role === role).map(({ name }) => name);
      return names.length > 0 ? [`${partyRoleLabels[role]}: ${names.join("; ")}`] : [];
    })
    .join(". ");
}

/** "từ 01/6/2026 đến 30/11/2026". */
export function periodWords({ startsOn, endsOn }: Omit<PeriodContent, "kind">): string {
  const start = startsOn ? `từ ${formatDate(startsOn)}` : "";
  const end = endsOn ? `đến ${formatDate(endsOn)}` : "";
  return [start, end].filter(Boolean).join(" ") || "chưa xác định";
}

const capitalised = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** A fact in two phrases: what it is about, and what it says of it. */
export function factWords(content: FactContent | PeriodContent): { title: string; detail: string } {
  switch (content.kind) {
    case "period":
      return { title: `Phong trào diễn ra ${periodWords(content)}`, detail: "" };
    case "target":
      return { title: capitalised(content.indicator), detail: valueWords(content) };
    case "criterion":
      return {
        title: content.text,
        detail: content.audience ? `Dành cho ${audienceLabels[content.audience]}` : "",
      };
    case "reward": {
      const { award, audience, authority, standard } = content;
      const details = [
        authority && `${authority} quyết định`,
        quotaWords(content),
        standard && `tiêu chuẩn: ${standard}`,
      ];
      return {
        title: audience ? `${award} cho ${audienceLabels[audience]}` : award,
        detail: details.filter(Boolean).join(" · "),
      };
    }
    case "assignment": {
      const due = whenWords(content);
      return {
        title: partyWords(content.parties) || "Chưa giao cho đơn vị nào",
        detail: [content.task, due && `Hạn: ${due}`].filter(Boolean).join(" · "),
      };
    }
    case "milestone":
      return {
        title: `${milestoneKindLabels[content.milestone]}: ${whenWords(content)}`,
        detail: content.title,
      };
  }
}
