import { z } from "zod";
import type { Audience } from "@/lib/db/generated/enums";
import { optionalDateSchema } from "@/lib/text/dates";
import { formatNumber, parseNumber } from "@/lib/text/numbers";
import type { When } from "./fact";

/** The single fields of the fact forms, as officials type them. */

export const words = (limit: number, empty: string) =>
  z
    .string()
    .trim()
    .min(1, empty)
    .max(limit, `Dài quá ${formatNumber(limit)} chữ cái; rút gọn lại.`);
export const optionalWords = z
  .string()
  .trim()
  .max(1_000, "Dài quá 1.000 chữ cái; rút gọn lại.")
  .default("")
  .transform((text) => text || null);

export const audience = z
  .enum(["", "COLLECTIVE", "PERSON", "HOUSEHOLD", "ENTERPRISE"])
  .default("")
  .transform((value): Audience | null => value || null);

export const wholeNumber = (name: string, least: number, greatest: number) =>
  z
    .string()
    .trim()
    .default("")
    .transform((typed, context): number | null => {
      if (typed === "") return null;
      const value = parseNumber(typed);
      if (value !== null && Number.isInteger(value) && value >= least && value <= greatest)
        return value;
      context.addIssue({
        code: "custom",
        message: `${name} là số nguyên từ ${least} đến ${formatNumber(greatest)}, hoặc để trống.`,
      });
      return z.NEVER;
    });

export const whenFields = {
  dueOn: optionalDateSchema("Ngày"),
  recurrence: z
    .enum(["", "MONTHLY", "QUARTERLY", "HALF_YEARLY", "YEARLY"])
    .default("")
    .transform((value) => value || null),
  recurrenceDay: wholeNumber("Ngày", 1, 31),
  recurrenceMonth: wholeNumber("Tháng", 1, 12),
};

type Check = { addIssue: (issue: { code: "custom"; path: string[]; message: string }) => void };

export function checkWhen(
  { dueOn, recurrence, recurrenceDay, recurrenceMonth }: When,
  context: Check,
) {
  const complain = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  if (dueOn && recurrence)
    complain("dueOn", "Chọn một ngày hoặc một hạn định kỳ, không chọn cả hai.");
  if (!recurrence && (recurrenceDay !== null || recurrenceMonth !== null))
    complain("recurrence", "Chọn hạn lặp lại thế nào, hoặc để trống ngày và tháng định kỳ.");
}

/** Said together with what is wrong in single fields, not after those are right (PEERS, UX-6). */
export const always = () => true;

/** "2026: 85" a line; a line with a number only is the value by the end of the campaign. */
export const yearlyValues = z
  .string()
  .trim()
  .min(1, "Nhập mức cần đạt, ví dụ 2026: 85.")
  .transform((typed, context): { year: number | null; value: number }[] => {
    const values: { year: number | null; value: number }[] = [];
    for (const line of typed
      .split("\n")
      .map((each) => each.trim())
      .filter(Boolean)) {
      const [, year, written = ""] = /^(?:(?:năm\s+)?(\d{4})\s*[:=]\s*)?(\S+)$/iu.exec(line) ?? [];
      const value = parseNumber(written.replace(/%$/u, ""));
      const inYear = year === undefined ? null : Number(year);
      const isPossible =
        value !== null &&
        value < 1e13 &&
        (inYear === null || (inYear >= 1900 && inYear <= 2200)) &&
        !values.some((known) => known.year === inYear);
      if (!isPossible) {
        context.addIssue({
          code: "custom",
          message: `Dòng “${line}” chưa đúng: mỗi năm một dòng, ví dụ 2026: 85 hoặc 2027: 1.234,5.`,
        });
        return z.NEVER;
      }
      values.push({ year: inYear, value });
    }
    return values;
  });

export const oneOrMore = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((ids) => [ids].flat())
  .pipe(z.array(z.uuid("Chọn đơn vị trong danh sách.")));

export const unitLines = z
  .string()
  .default("")
  .transform((typed) => [
    ...new Set(
      typed
        .split("\n")
        .map((line) => line.replace(/[;,.]+$/u, "").trim())
        .filter(Boolean),
    ),
  ])
  .refine((names) => names.length <= 60 && names.every(({ length }) => length <= 200), {
    message: "Mỗi dòng một đơn vị, không quá 60 dòng.",
  });
