import { z } from "zod";
import { timeSchema } from "@/lib/text/clock";
import { dateSchema } from "@/lib/text/dates";

const words = (subject: string, most: number) =>
  z
    .string(`Nhập ${subject}.`)
    .transform((typed) => typed.normalize("NFC").trim().replace(/\s+/gu, " "))
    .pipe(z.string().min(1, `Nhập ${subject}.`).max(most, `Dài nhất ${most} ký tự.`));

const paragraphs = z
  .string()
  .default("")
  .transform((typed) => typed.normalize("NFC").replace(/\r\n?/gu, "\n").trim())
  .pipe(z.string().max(20_000, "Dài nhất 20.000 ký tự."));

const version = z.coerce.number("Tải lại trang rồi làm lại.").int().positive().max(2_147_483_647);
const sessionId = z.uuid("Không tìm thấy phiên họp.");

const plan = {
  title: words("tên phiên họp", 300),
  day: dateSchema("Ngày họp"),
  time: timeSchema("Giờ họp"),
  place: words("địa điểm", 300),
  agenda: paragraphs,
  chairId: z.uuid("Chọn chủ tọa."),
  secretaryId: z.uuid("Chọn thư ký."),
};

const twoPeople = {
  path: ["secretaryId"],
  message: "Chọn thư ký khác với chủ tọa: hai người cùng ký biên bản.",
};

export const newSessionSchema = z
  // The id is made by the form: pressed twice, it is one session.
  .object({ sessionId, ...plan })
  .refine(({ chairId, secretaryId }) => chairId !== secretaryId, twoPeople);
export type NewSession = z.output<typeof newSessionSchema>;

export const sessionFormSchema = z
  .object({ sessionId, version, ...plan })
  .refine(({ chairId, secretaryId }) => chairId !== secretaryId, twoPeople);
export type SessionForm = z.output<typeof sessionFormSchema>;

export const officersSchema = z
  .object({ sessionId, version, chairId: plan.chairId, secretaryId: plan.secretaryId })
  .refine(({ chairId, secretaryId }) => chairId !== secretaryId, twoPeople);
export type OfficersForm = z.output<typeof officersSchema>;

export const sessionRefSchema = z.object({ sessionId, version });
export type SessionRef = z.output<typeof sessionRefSchema>;

const ids = z
  .union([z.array(z.uuid()).max(500), z.uuid().transform((one) => [one])], "Chọn đề nghị.")
  .default([]);

export const addItemsSchema = z.object({
  sessionId,
  nominationIds: ids.refine((chosen) => chosen.length > 0, "Chọn ít nhất một đề nghị."),
});
export type AddItems = z.output<typeof addItemsSchema>;

export const closeSessionSchema = sessionRefSchema.extend({
  leavesRest: z
    .literal("yes")
    .optional()
    .transform((value) => value === "yes"),
});

export const moveItemSchema = z.object({
  sessionId,
  itemId: z.uuid("Không tìm thấy nội dung."),
  step: z.enum(["up", "down", "out"], "Chọn việc cần làm."),
});
export type MoveItem = z.output<typeof moveItemSchema>;

export const stepAsideSchema = z.object({
  itemId: z.uuid("Không tìm thấy nội dung."),
  reason: words("quan hệ với người được đề nghị, ví dụ: em ruột", 200),
});

/** What a line of the roll said when the page was made: goes along, so that only what was changed on it is written. */
export const shownOnRoll = (presence: string, note: string) => `${presence} ${note}`.trim();

/**
 * One line of the roll: "present", "absent" or nothing said yet; and why absent. What stands as the page showed it is
 * left to whoever else writes it.
 */
export const rollSchema = z
  .looseObject({ sessionId })
  .transform(({ sessionId: of, ...fields }) => ({
    sessionId: of as string,
    roll: Object.entries(fields).flatMap(([name, value]) => {
      const memberId = /^presence-(?<id>[0-9a-f-]{36})$/u.exec(name)?.groups?.id;
      if (!memberId || (value !== "present" && value !== "absent")) return [];
      const note = String(fields[`note-${memberId}`] ?? "").normalize("NFC");
      const said = note.trim().replace(/\s+/gu, " ").slice(0, 300);
      if (fields[`shown-${memberId}`] === shownOnRoll(value, said)) return [];
      return [{ memberId, isPresent: value === "present", note: value === "absent" ? said : "" }];
    }),
  }));
export type RollForm = z.output<typeof rollSchema>;

export const minutesWordsSchema = z.object({
  sessionId,
  version,
  discussion: paragraphs,
  dissent: paragraphs,
});
export type MinutesWords = z.output<typeof minutesWordsSchema>;

/** One of the two is on the page: a code where the person has enrolled for it, else the password. */
export const signMinutesSchema = z.object({
  sessionId,
  version,
  password: z.string().min(1, "Nhập mật khẩu.").max(1_000).optional(),
  code: z.string().trim().min(1, "Nhập mã xác nhận.").max(100).optional(),
});
