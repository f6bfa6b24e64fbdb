import { writtenDate } from "@/lib/text/calendar";
import { readDay } from "@/lib/text/day-column";

type Days = { effectiveFrom: Date | null; effectiveTo: Date | null };

/** A `date` column as it is typed into a form; "" for none. */
export function typedDay(day: Date | null): string {
  return day === null ? "" : writtenDate(readDay(day));
}

/** "từ 01/7/2025 đến hết 30/6/2026"; a missing day is left out. */
export function daysInWords({ effectiveFrom, effectiveTo }: Days): string | undefined {
  const words = [
    effectiveFrom && `từ ${typedDay(effectiveFrom)}`,
    effectiveTo && `đến hết ${typedDay(effectiveTo)}`,
  ].filter(Boolean);
  return words.length > 0 ? words.join(" ") : undefined;
}
