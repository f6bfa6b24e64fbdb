import { z } from "zod";

const isTicked = z
  .string()
  .optional()
  .transform((ticked) => ticked !== undefined);

/** What is ticked is shown; nothing ticked, nothing shown. */
export const progressDisplaySchema = z.object({
  campaignId: z.uuid("Không tìm thấy phong trào."),
  /** 0 where nothing has been chosen yet. */
  version: z.coerce.number().int().max(2_147_483_647),
  participation: isTicked,
  byUnit: isTicked,
  targetIds: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((given) => [given].flat())
    .pipe(z.array(z.uuid("Không tìm thấy chỉ tiêu.")).max(500)),
});
