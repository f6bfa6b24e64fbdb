import { writtenDate } from "@/lib/text/calendar";
import type { DateParts, OfficialDocument } from "./model";

/**
 * "Số: 05/KH-UBND", with `blank` where there is no number yet: "Số: /KH-UBND" without one. Null when the paper has no
 * such line.
 */
export function numberLine(
  { number, symbol }: Pick<OfficialDocument, "number" | "symbol">,
  blank = "",
): string | null {
  if (number === null && symbol === "") return null;
  // Party papers join number and symbol with a hyphen, kept at the head of the symbol: "37-KH/ĐU".
  const stroke = symbol === "" || symbol.startsWith("-") ? "" : "/";
  return `Số: ${number ?? blank}${stroke}${symbol}`;
}

/**
 * "Mường La, ngày 05 tháng 6 năm 2026", with `blank` for each part that is not known, left out without one. Null when
 * the paper has no such line.
 */
export function dateLine(
  { place, date }: Pick<OfficialDocument, "place" | "date">,
  blank = "",
): string | null {
  const { day, month, year } = date;
  if (!place && !day && !month && !year) return null;
  const parts = ["ngày", day || blank, "tháng", month || blank, "năm", year || blank];
  const words = parts.filter((part) => part !== "").join(" ");
  return place ? `${place}, ${words}` : words;
}

/** "2026-06-05" → the parts of the date line: days, and the months 1 and 2, in two digits (Phụ lục I, II.4.b). */
export function dateParts(iso: string | null): DateParts {
  const [day = null, month = null, year = null] = iso === null ? [] : writtenDate(iso).split("/");
  return { day, month, year };
}
