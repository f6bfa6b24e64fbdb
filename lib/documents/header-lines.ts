import type { OfficialDocument } from "./model";

/** "Số: 05/KH-UBND" with a blank number as "Số: /KH-UBND"; null when the paper has no such line. */
export function numberLine({
  number,
  symbol,
}: Pick<OfficialDocument, "number" | "symbol">): string | null {
  if (number === null && symbol === "") return null;
  // Party papers join number and symbol with a hyphen, kept at the head of the symbol: "37-KH/ĐU".
  const stroke = symbol === "" || symbol.startsWith("-") ? "" : "/";
  return `Số: ${number ?? ""}${stroke}${symbol}`;
}

/** "Mường La, ngày 05 tháng 6 năm 2026", blank parts left out; null when the paper has no such line. */
export function dateLine({ place, date }: Pick<OfficialDocument, "place" | "date">): string | null {
  const { day, month, year } = date;
  if (!place && !day && !month && !year) return null;
  const words = ["ngày", day, "tháng", month, "năm", year].filter(Boolean).join(" ");
  return place ? `${place}, ${words}` : words;
}
