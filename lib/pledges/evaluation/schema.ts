import { z } from "zod";

/** Client-safe: the forms of an evaluation. */

const gradeSchema = z.enum(["EXCEEDED", "MET", "NOT_MET"], "Chọn mức đánh giá.");

const note = z.string().trim().max(2_000, "Viết gọn trong 2.000 ký tự.").default("");

const ref = {
  pledgeId: z.uuid("Không tìm thấy bản đăng ký."),
  version: z.coerce.number("Không rõ bản nào. Tải lại trang.").int().positive().max(2_147_483_647),
};

/** The fields of an item stand beside these: `grade-…`, `note-…` by its id. */
export const evaluationSchema = z
  .looseObject({ ...ref, grade: gradeSchema, note })
  .transform(({ pledgeId, version, grade, note: of, ...fields }) => ({
    pledgeId,
    version,
    grade,
    note: of,
    items: itemsOf(fields),
  }));

function itemsOf(fields: Record<string, unknown>) {
  return Object.entries(fields).flatMap(([name, value]) => {
    const itemId = /^grade-([0-9a-f-]{36})$/.exec(name)?.[1];
    if (!itemId) return [];
    const words = fields[`note-${itemId}`];
    return [
      {
        itemId,
        /** Null where none was chosen. */
        grade: gradeSchema.safeParse(value).data ?? null,
        note: String(words ?? "")
          .trim()
          .slice(0, 2_000),
      },
    ];
  });
}

/**
 * Of all units on one page: `grade-…`, `note-…`, `version-…`, `confirm-…` by the pledge's id; one without a grade is left
 * alone.
 */
export const allEvaluationsSchema = z
  .looseObject({
    campaignId: z.uuid("Không tìm thấy phong trào."),
    round: z
      .string()
      .regex(/^(\d{4})?$/)
      .default(""),
  })
  .transform(({ campaignId, round, ...fields }) => ({
    campaignId,
    round,
    decisions: itemsOf(fields).flatMap(({ itemId: pledgeId, grade, note: said }) => {
      const version = Number(fields[`version-${pledgeId}`]);
      const isConfirmed = fields[`confirm-${pledgeId}`] !== undefined;
      return grade && Number.isInteger(version)
        ? [{ pledgeId, version, grade, note: said, isConfirmed }]
        : [];
    }),
  }));

export const answerEvaluationSchema = z
  .object({
    ...ref,
    agrees: z
      .enum(["true", "false"], "Chọn đồng ý hay có ý kiến.")
      .transform((it) => it === "true"),
    answer: note,
  })
  .refine(({ agrees, answer }) => agrees || answer !== "", {
    path: ["answer"],
    message: "Ghi ý kiến của đơn vị: chỗ nào chưa đúng.",
  });
