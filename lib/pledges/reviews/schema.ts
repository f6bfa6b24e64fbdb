import { z } from "zod";
import { dateSchema } from "@/lib/text/dates";

const days = { from: dateSchema("Từ ngày"), to: dateSchema("Đến ngày") };

const inOrder = ({ from, to }: { from: string; to: string }) => from <= to;
const disorder = { path: ["to"], error: "Ngày cuối phải từ ngày đầu trở đi." };

/** Which report, of which days. */
export const beginReviewSchema = z
  .object({
    campaignId: z.uuid("Không tìm thấy phong trào."),
    kind: z.enum(["MIDTERM", "FINAL"], "Chọn sơ kết hoặc tổng kết."),
    ...days,
  })
  .refine(inOrder, disorder);

export type BeginReview = z.output<typeof beginReviewSchema>;

/** Gathered over again, of these days or others, on top of the figures the person had before them. */
export const gatherAgainSchema = z
  .object({
    reviewId: z.uuid("Không tìm thấy báo cáo."),
    version: z.coerce
      .number("Không rõ bản đang xem. Tải lại trang.")
      .int()
      .min(1)
      .max(2_147_483_647),
    ...days,
  })
  .refine(inOrder, disorder);

export type GatherAgain = z.output<typeof gatherAgainSchema>;
