import { z } from "zod";
import type { Audience, PartyRole } from "@/lib/db/generated/enums";
import { formatDate, parseDate } from "@/lib/text/dates";
import { formatNumber, parseNumber } from "@/lib/text/numbers";
import { type FactContent, type FactKind, factKinds, type Party, type When } from "./fact";

/** The forms in which facts are written by hand: text as officials type it in, `FactContent` out. */

const words = (limit: number, empty: string) =>
  z
    .string()
    .trim()
    .min(1, empty)
    .max(limit, `Dài quá ${formatNumber(limit)} chữ cái; rút gọn lại.`);
const optionalWords = z
  .string()
  .trim()
  .max(1_000, "Dài quá 1.000 chữ cái; rút gọn lại.")
  .default("")
  .transform((text) => text || null);

const audience = z
  .enum(["", "COLLECTIVE", "PERSON", "HOUSEHOLD", "ENTERPRISE"])
  .default("")
  .transform((value): Audience | null => value || null);

const wholeNumber = (name: string, least: number, greatest: number) =>
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

const day = z
  .string()
  .trim()
  .default("")
  .transform((typed, context): string | null => {
    if (typed === "") return null;
    const date = parseDate(typed);
    if (date) return date;
    context.addIssue({
      code: "custom",
      message: "Ngày phải là một ngày có thật, ghi ngày/tháng/năm, ví dụ 5/6/2026.",
    });
    return z.NEVER;
  });

const whenFields = {
  dueOn: day,
  recurrence: z
    .enum(["", "MONTHLY", "QUARTERLY", "HALF_YEARLY", "YEARLY"])
    .default("")
    .transform((value) => value || null),
  recurrenceDay: wholeNumber("Ngày", 1, 31),
  recurrenceMonth: wholeNumber("Tháng", 1, 12),
};

type Check = { addIssue: (issue: { code: "custom"; path: string[]; message: string }) => void };

function checkWhen({ dueOn, recurrence, recurrenceDay, recurrenceMonth }: When, context: Check) {
  const complain = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  if (dueOn && recurrence)
    complain("dueOn", "Chọn một ngày hoặc một hạn định kỳ, không chọn cả hai.");
  if (!recurrence && (recurrenceDay !== null || recurrenceMonth !== null))
    complain("recurrence", "Chọn hạn lặp lại thế nào, hoặc để trống ngày và tháng định kỳ.");
}

/** Said together with what is wrong in single fields, not after those are right (PEERS, UX-6). */
const always = () => true;

/** "2026: 85" a line; a line with a number only is the value by the end of the campaign. */
const yearlyValues = z
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

const oneOrMore = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((ids) => [ids].flat())
  .pipe(z.array(z.uuid("Chọn đơn vị trong danh sách.")));

const unitLines = z
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

export const factFormSchemas = {
  target: z
    .object({
      indicator: words(500, "Nhập tên chỉ tiêu, ví dụ Tỷ lệ hộ gia đình văn hóa."),
      measure: z.string().trim().max(100, "Đơn vị tính dài quá 100 chữ cái.").default(""),
      comparison: z.enum(["AT_LEAST", "AT_MOST", "EXACT"], "Chọn mức cần đạt là mức thế nào."),
      values: yearlyValues,
      unitIds: oneOrMore,
    })
    .transform((form) => ({ kind: "target" as const, ...form })),
  criterion: z
    .object({ audience, text: words(2_000, "Nhập tiêu chí.") })
    .transform((form) => ({ kind: "criterion" as const, ...form })),
  reward: z
    .object({
      award: words(200, "Nhập hình thức khen thưởng hoặc danh hiệu, ví dụ Giấy khen."),
      authority: optionalWords,
      audience,
      quotaMin: wholeNumber("Số ít nhất", 0, 100_000),
      quotaMax: wholeNumber("Số nhiều nhất", 0, 100_000),
      quotaUnit: z.enum(["COUNT", "PERCENT"]).default("COUNT"),
      perUnit: optionalWords,
      standard: optionalWords,
    })
    .superRefine(({ quotaMin, quotaMax, quotaUnit }, context) => {
      if (quotaMin !== null && quotaMax !== null && quotaMin > quotaMax)
        context.addIssue({
          code: "custom",
          path: ["quotaMax"],
          message: "Số nhiều nhất phải bằng hoặc lớn hơn số ít nhất.",
        });
      if (quotaUnit === "PERCENT" && Math.max(quotaMin ?? 0, quotaMax ?? 0) > 100)
        context.addIssue({ code: "custom", path: ["quotaMax"], message: "Tỷ lệ không quá 100%." });
    })
    .transform(({ quotaUnit, perUnit, ...form }) => {
      const hasQuota = form.quotaMin !== null || form.quotaMax !== null;
      return {
        kind: "reward" as const,
        ...form,
        quotaUnit: hasQuota ? quotaUnit : null,
        perUnit: hasQuota ? perUnit : null,
      };
    }),
  assignment: z
    .object({
      task: words(2_000, "Nhập việc được giao."),
      lead: unitLines,
      cooperating: unitLines,
      responsible: unitLines,
      ...whenFields,
    })
    .superRefine(checkWhen)
    .refine(
      ({ lead, cooperating, responsible }) =>
        [lead, cooperating, responsible].some((names) => names && names.length > 0),
      {
        path: ["lead"],
        message: "Nhập ít nhất một đơn vị chủ trì, thực hiện hoặc phối hợp.",
        when: always,
      },
    )
    .transform(({ lead, cooperating, responsible, ...form }) => ({
      kind: "assignment" as const,
      ...form,
      parties: [
        ...lead.map((name) => party("LEAD", name)),
        ...responsible.map((name) => party("RESPONSIBLE", name)),
        ...cooperating.map((name) => party("COOPERATING", name)),
      ],
    })),
  milestone: z
    .object({
      milestone: z.enum(
        [
          "LAUNCH",
          "REGISTRATION_DUE",
          "REPORT_DUE",
          "MIDTERM_REVIEW",
          "FINAL_REVIEW",
          "NOMINATION_DUE",
          "OTHER",
        ],
        "Chọn loại mốc.",
      ),
      title: words(500, "Nhập việc phải xong vào mốc này."),
      ...whenFields,
    })
    .superRefine(checkWhen)
    .refine(({ dueOn, recurrence }) => Boolean(dueOn || recurrence), {
      path: ["dueOn"],
      message: "Nhập ngày, hoặc chọn hạn lặp lại thế nào.",
      when: always,
    })
    .transform((form) => ({ kind: "milestone" as const, ...form })),
} satisfies { [Kind in FactKind]: z.ZodType<Extract<FactContent, { kind: Kind }>> };

const party = (role: PartyRole, name: string): Party => ({
  role,
  name,
  unitId: null,
  unitKind: null,
});

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

const planId = z.uuid("Không tìm thấy kế hoạch.");
const clauseId = z.string().max(200).default("");
const factRef = {
  factId: z.uuid("Không tìm thấy dữ kiện này."),
  factVersion: z.coerce.number("Không rõ bản đang sửa. Tải lại trang.").int().positive(),
};

/** The kind decides the fields; an unknown kind is none. */
function contentSchema(kind: FormDataEntryValue | null): z.ZodType<FactContent> {
  const known = factKinds.find((each) => each === kind);
  return known ? factFormSchemas[known] : z.never("Chọn loại dữ kiện.");
}

/** The whole form of a new fact. */
export function newFactSchema(kind: FormDataEntryValue | null) {
  return z.intersection(
    z.object({ planId, clauseId, newClauseId: z.uuid("Tải lại trang rồi ghi lại.") }),
    contentSchema(kind).transform((content) => ({ content })),
  );
}

/** The whole form of a fact being changed. */
export function changedFactSchema(kind: FormDataEntryValue | null) {
  return z.intersection(
    z.object({ planId, clauseId, ...factRef }),
    contentSchema(kind).transform((content) => ({ content })),
  );
}

export const deletedFactSchema = z.object({ planId, kind: z.enum(factKinds), ...factRef });

export const periodFormSchema = z
  .object({ planId, startsOn: day, endsOn: day })
  .superRefine(({ startsOn, endsOn }, context) => {
    if (startsOn === null && endsOn === null)
      context.addIssue({
        code: "custom",
        path: ["startsOn"],
        message: "Nhập ngày bắt đầu hoặc ngày kết thúc, ví dụ 5/6/2026.",
      });
    if (startsOn !== null && endsOn !== null && startsOn > endsOn)
      context.addIssue({
        code: "custom",
        path: ["endsOn"],
        message: "Ngày kết thúc phải từ ngày bắt đầu trở đi.",
      });
  });
