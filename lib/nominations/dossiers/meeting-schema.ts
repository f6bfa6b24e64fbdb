import { z } from "zod";
import { optionalTimeSchema } from "@/lib/text/clock";
import { dateSchema } from "@/lib/text/dates";
import { count, dossierId, line, text, version } from "./schema-fields";

const votes = /^(?:for|against)-([0-9a-f-]{36})$/u;

/**
 * The meeting with the votes for each nominee, which stand beside its fields as `for-<id>` and `against-<id>`. Where
 * the meeting has been handed in the form has no fields of its own.
 */
export const saveMeetingSchema = z
  .looseObject({
    dossierId,
    version,
    heldOn: dateSchema("Ngày họp").optional(),
    beganAt: optionalTimeSchema("Giờ bắt đầu"),
    endedAt: optionalTimeSchema("Giờ kết thúc"),
    place: line("Nơi họp"),
    calledCount: count("Số người được triệu tập").optional(),
    presentCount: count("Số người dự").optional(),
    chairName: line("Người chủ trì", 100),
    secretaryName: line("Người ghi biên bản", 100),
    notes: text("Ý kiến khác", 5000),
  })
  .superRefine((form, context) => {
    const { beganAt, endedAt } = form;
    if (beganAt !== null && endedAt !== null && endedAt <= beganAt) {
      context.addIssue({
        code: "custom",
        path: ["endedAt"],
        message: "Giờ kết thúc phải sau giờ bắt đầu.",
      });
    }
    for (const [name, value] of Object.entries(form)) {
      if (votes.test(name) && !/^\d{0,5}$/u.test(String(value).trim())) {
        context.addIssue({
          code: "custom",
          path: [name],
          message: "Số phiếu ghi bằng chữ số, ví dụ 25.",
        });
      }
    }
  });

type MeetingForm = z.output<typeof saveMeetingSchema>;

/** What such a form says of the meeting; null where it only says votes. */
export function meetingOf(form: MeetingForm) {
  const { heldOn, calledCount, presentCount } = form;
  if (heldOn === undefined || calledCount === undefined || presentCount === undefined) return null;
  const { beganAt, endedAt, place, chairName, secretaryName, notes } = form;
  const people = { calledCount, presentCount, chairName, secretaryName };
  return { heldOn, beganAt, endedAt, place, ...people, notes };
}

/** What it says of each nominee: an empty field is no vote counted yet. */
export function votesOf(form: MeetingForm) {
  const ids = Object.keys(form).flatMap((name) => votes.exec(name)?.[1] ?? []);
  const counted = (name: string) => {
    const typed = String(form[name] ?? "").trim();
    return typed === "" ? null : Number(typed);
  };
  return [...new Set(ids)].map((nominationId) => ({
    nominationId,
    votesFor: counted(`for-${nominationId}`),
    votesAgainst: counted(`against-${nominationId}`),
  }));
}
