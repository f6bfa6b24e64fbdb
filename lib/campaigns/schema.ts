import { z } from "zod";

/** Above any plan ever seen by a factor of ten; protects the record, not the writer. */
export const longestStoredDocument = 4_000_000;

/** The same bound as the database's. */
export const largestAttachment = 20 * 1024 * 1024;

export const planRefSchema = z.object({
  planId: z.uuid("Không tìm thấy kế hoạch."),
  version: z.coerce.number("Không rõ bản đang sửa. Tải lại trang.").int().positive(),
});

export type PlanRef = z.output<typeof planRefSchema>;

/** A press on the button of a finding: the fix as the page carried it, and the page to come back to. */
export const planFixSchema = planRefSchema.extend({
  fix: z.string("Không rõ cần sửa gì. Tải lại trang.").max(longestStoredDocument),
  backTo: z.enum(["overview", "sheet", "submit"]).catch("overview"),
});
