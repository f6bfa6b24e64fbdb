import { z } from "zod";
import { type SuspensionGround, suspensionGrounds } from "@/lib/communes/suspension-grounds";

const grounds = Object.keys(suspensionGrounds) as [SuspensionGround, ...SuspensionGround[]];

const ref = { nominationId: z.uuid(), version: z.coerce.number().int().min(1) };
const words = z.string().transform((text) => text.normalize("NFC").replace(/\r\n/gu, "\n").trim());

export const suspendSchema = z.object({
  ...ref,
  ground: z.enum(grounds, { error: "Chọn trường hợp phải tạm dừng." }),
  reason: words.pipe(
    z
      .string()
      .min(1, "Ghi lý do: việc gì, cơ quan nào đang xem xét, theo văn bản nào.")
      .max(2000, "Lý do dài quá 2.000 ký tự."),
  ),
});

export const resumeSchema = z.object({
  ...ref,
  note: words.pipe(
    z
      .string()
      .min(1, "Ghi kết luận: vì sao xét tiếp được, theo văn bản nào.")
      .max(2000, "Ghi chú dài quá 2.000 ký tự."),
  ),
});

export type Suspend = z.output<typeof suspendSchema>;
export type Resume = z.output<typeof resumeSchema>;
