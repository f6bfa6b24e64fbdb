import { z } from "zod";
import type { PartyRole } from "@/lib/db/generated/enums";
import { longestClauseId } from "@/lib/documents/model";
import { optionalDateSchema } from "@/lib/text/dates";
import { type FactContent, type FactKind, factKinds, type Party } from "./fact";
import {
  always,
  audience,
  checkWhen,
  oneOrMore,
  optionalWords,
  unitLines,
  whenFields,
  wholeNumber,
  words,
  yearlyValues,
} from "./form-fields";

/** The forms in which facts are written by hand: text as officials type it in, `FactContent` out. */

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

const planId = z.uuid("Không tìm thấy kế hoạch.");
const clauseId = z.string().max(longestClauseId).default("");
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
  .object({
    planId,
    startsOn: optionalDateSchema("Ngày bắt đầu"),
    endsOn: optionalDateSchema("Ngày kết thúc"),
  })
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
