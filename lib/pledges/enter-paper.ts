import { z } from "zod";
import { paperNoteSchema } from "@/lib/pledges/pledge/schema";

/** Which of a unit's papers is entered: "pledge:2026", "report:2026-06-20". */
const paper = z.string("Chọn bản đăng ký hoặc kỳ báo cáo.").transform((value, context) => {
  const [, kind, key = ""] = /^(pledge|report):(.*)$/.exec(value) ?? [];
  if (kind === "pledge" && /^(\d{4})?$/.test(key)) return { kind, round: key } as const;
  if (kind === "report" && /^\d{4}-\d{2}-\d{2}$/.test(key)) return { kind, period: key } as const;
  context.addIssue({ code: "custom", message: "Chọn bản đăng ký hoặc kỳ báo cáo." });
  return z.NEVER;
});

export const enterPaperSchema = z.object({
  campaignId: z.uuid("Không tìm thấy phong trào."),
  unitId: z.uuid("Chọn đơn vị."),
  what: paper,
  paperNote: paperNoteSchema,
});
