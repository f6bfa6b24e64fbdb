import { z } from "zod";
import { parseDate } from "@/lib/text/dates";
import { formatNumber, parseNumber } from "@/lib/text/numbers";
import { awardRuleKinds } from "./award-rule-kinds";
import { planRuleKinds } from "./plan-rule-kinds";
import type { RuleKind, RuleValueKind } from "./rule-kind";

export type { RuleKind } from "./rule-kind";

export const ruleKinds: readonly RuleKind[] = [...planRuleKinds, ...awardRuleKinds];

export function findRuleKind(key: string): RuleKind | null {
  return ruleKinds.find((kind) => kind.key === key) ?? null;
}

/** The form field of a value → the value as it is kept. Several chosen boxes come as "a,b". */
export function ruleValueSchema({ value }: RuleKind): z.ZodType<string | number | string[]> {
  switch (value.type) {
    case "number": {
      const message = `Nhập một số từ ${formatNumber(value.least)} đến ${formatNumber(value.most)}.`;
      return z
        .string(message)
        .transform(parseNumber)
        .pipe(z.int(message).min(value.least, message).max(value.most, message));
    }
    case "choice": {
      const values = value.choices.map((choice) => choice.value);
      return z
        .string("Chọn một dòng.")
        .refine((chosen) => values.includes(chosen), "Chọn một dòng.");
    }
    case "set": {
      const values = value.choices.map((choice) => choice.value);
      return z
        .string("Chọn ít nhất một dòng.")
        .transform((chosen) => chosen.split(",").filter(Boolean))
        .pipe(
          z
            .array(z.string().refine((each) => values.includes(each), "Chọn trong các dòng."))
            .min(1, "Chọn ít nhất một dòng."),
        );
    }
    case "lines":
      return z
        .string("Nhập mỗi ý một dòng.")
        .transform((typed) => typed.split(/\r?\n/u).map(tidy).filter(Boolean))
        .pipe(
          z
            .array(z.string().max(500, "Mỗi dòng dài nhất 500 ký tự."))
            .min(1, "Nhập mỗi ý một dòng.")
            .max(20, "Nhiều nhất 20 dòng."),
        );
    case "day":
      return z
        .string("Nhập ngày và tháng.")
        .trim()
        .refine(isDayOfYear, "Nhập một ngày trong năm, ví dụ 25/11.");
    default:
      return z
        .string("Nhập giá trị.")
        .transform(tidy)
        .pipe(z.string().min(1, "Nhập giá trị.").max(500, "Dài nhất 500 ký tự."));
  }
}

/** A value as its form field holds it: inverse of the schema. */
export function ruleFormValue({ value: shape }: RuleKind, value: unknown): string {
  if (!Array.isArray(value)) return String(value ?? "");
  return value.join(shape.type === "lines" ? "\n" : ",");
}

const tidy = (typed: string) => typed.normalize("NFC").trim().replace(/\s+/gu, " ");

function isDayOfYear(typed: string): boolean {
  const [day, month, ...rest] = typed.split("/");
  return rest.length === 0 && parseDate(`${day}/${month}/2024`) !== null;
}

/** A value in words. */
export function ruleValueWords(kind: RuleKind | null, value: unknown): string {
  const shape = kind?.value;
  if (Array.isArray(value)) {
    const labels = labelsOf(shape);
    const words = value.map((each) => labels.get(String(each)) ?? String(each));
    const isLong = shape?.type === "lines" || words.some((each) => each.includes(","));
    return words.join(isLong ? "; " : ", ");
  }
  if (shape?.type === "number") {
    if (value === 0 && shape.none !== undefined) return shape.none;
    const number = formatNumber(Number(value));
    return shape.unit === "%" ? `${number}%` : `${number} ${shape.unit}`;
  }
  return labelsOf(shape).get(String(value)) ?? String(value);
}

function labelsOf(shape: RuleValueKind | undefined): Map<string, string> {
  if (shape?.type === "list") return new Map(Object.entries(shape.labels ?? {}));
  if (shape?.type === "choice" || shape?.type === "set") {
    return new Map(shape.choices.map(({ value, label }) => [value, label]));
  }
  return new Map();
}
