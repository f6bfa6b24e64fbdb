import { z } from "zod";
import { photoFormSchema } from "@/lib/pledges/photos/schema";

const ref = {
  pledgeId: z.uuid("Không tìm thấy bản đăng ký."),
  version: z.coerce
    .number("Không rõ bản đang xem. Tải lại trang.")
    .int()
    .positive()
    .max(2_147_483_647),
};

const round = z
  .string()
  .regex(/^(\d{4})?$/)
  .default("");

export const beginPledgeSchema = z.object({
  campaignId: z.uuid("Không tìm thấy phong trào."),
  round,
});

const longestNote = 500;

export const paperNoteSchema = z
  .string()
  .trim()
  .min(1, "Ghi bản giấy nào: ngày ghi trên giấy, ai ký.")
  .max(longestNote, `Ghi không quá ${longestNote} ký tự.`);

/** A photo of the paper a pledge is entered from. */
export const pledgePhotoSchema = photoFormSchema
  .pick({ photo: true, caption: true })
  .extend({ pledgeId: ref.pledgeId });

export const pledgeRefSchema = z.object(ref);

export const submitPledgeSchema = z
  .object({
    ...ref,
    lateReason: z.string().trim().max(1000, "Lý do không quá 1.000 ký tự.").default(""),
    /** The form asks for the reason. */
    isLate: z.literal("on").optional(),
  })
  .refine(({ isLate, lateReason }) => !isLate || lateReason !== "", {
    path: ["lateReason"],
    message: "Đã quá hạn đăng ký: ghi lý do nộp muộn rồi nộp.",
  });

export const returnPledgeSchema = z.object({
  ...ref,
  reason: z
    .string()
    .trim()
    .min(1, "Ghi đơn vị cần bổ sung, sửa gì.")
    .max(2000, "Lý do không quá 2.000 ký tự."),
});

/** Where a press leads once what was typed is kept. */
const ways = z.union([
  z.enum(["stay", "check", "members", "list", "add"]),
  z.templateLiteral(["item:", z.uuid()]),
  z.literal("item:words"),
]);

/** Fields by name, as JSON. */
const shownFields = z.string().transform((text, context): Record<string, string> => {
  const read = z.record(z.string(), z.string()).safeParse(parsed(text));
  if (read.success) return read.data;
  context.addIssue({ code: "custom", message: "Không đọc được trang đang sửa. Tải lại trang." });
  return z.NEVER;
});

/** The form of a draft: its fields stand beside these by their own names. */
export const savePledgeSchema = z.looseObject({
  ...ref,
  newItemId: z.uuid().optional(),
  /** What the form showed. */
  base: shownFields.optional(),
  /** What somebody else has saved meanwhile, where the form shows both. */
  seenVersion: ref.version.optional(),
  seenBase: shownFields.optional(),
  to: ways.catch("stay").default("stay"),
  auto: z.literal("on").optional(),
});

export type Way = z.output<typeof ways>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
