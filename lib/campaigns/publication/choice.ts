import { addDays } from "date-fns";
import { z } from "zod";
import { longestClauseId } from "@/lib/documents/model";
import { calendarDate, formatDate, formatTime, parseDate } from "@/lib/text/dates";
import { twoDigits } from "@/lib/text/numbers";
import type { Hidden } from "./public-document";

/** What a person chooses before they publish: it is all in the address, so that what is shown is what is published. */
export type PublicationChoice = Hidden & {
  /** Null: now. */
  publishAt: Date | null;
  /** As typed, for the fields. */
  day: string;
  time: string;
  isLater: boolean;
  dayError?: string;
  timeError?: string;
};

type Query = Record<string, string | string[] | undefined>;
type Waiting = Hidden & { publishAt: Date };

/** The choice an address holds; without one, that of the publication already waiting, or the careful one. */
export function readChoice(query: Query, waiting: Waiting | null, now: Date): PublicationChoice {
  if (first(query.chosen) === "") return choiceFrom(waiting, now);
  const day = first(query.day);
  const time = first(query.time);
  const isLater = first(query.when) === "later";
  const hidden: Hidden = {
    hiddenClauses: [query.hide ?? []].flat(),
    hidesAnnexes: first(query.annexes) !== "",
    hidesPhones: first(query.phones) !== "",
  };
  if (!isLater) return { ...hidden, day, time, isLater, publishAt: null };
  const date = parseDate(day);
  const clock = parseTime(time);
  if (date && clock) {
    // Vietnam has had one clock since 1975, and no summer time.
    const publishAt = new Date(`${date}T${clock}:00+07:00`);
    if (publishAt > now) return { ...hidden, day, time, isLater, publishAt };
    const timeError = "Giờ hẹn đã qua. Chọn giờ sau bây giờ, hoặc công khai ngay.";
    return { ...hidden, day, time, isLater, publishAt: null, timeError };
  }
  return {
    ...hidden,
    ...{ day, time, isLater, publishAt: null },
    ...(!date && { dayError: "Ghi ngày/tháng/năm có thật, ví dụ 5/6/2026." }),
    ...(!clock && { timeError: "Ghi giờ và phút, ví dụ 7:30." }),
  };
}

function choiceFrom(waiting: Waiting | null, now: Date): PublicationChoice {
  if (!waiting) {
    const nothing = { hiddenClauses: [], hidesAnnexes: false, hidesPhones: true };
    const tomorrow = formatDate(calendarDate(addDays(now, 1)));
    return { ...nothing, publishAt: null, day: tomorrow, time: "7:30", isLater: false };
  }
  const { hiddenClauses, hidesAnnexes, hidesPhones, publishAt } = waiting;
  const [day, time] = [formatDate(publishAt), formatTime(publishAt)];
  return { hiddenClauses, hidesAnnexes, hidesPhones, publishAt, day, time, isLater: true };
}

/** "7:30", "07.30", "7h30", "7 giờ", "16 giờ 05" as "07:30", "16:05"; null for no time of day. */
export function parseTime(typed: string): string | null {
  const form = /^(\d{1,2})\s*(?:[:.hg]|giờ)\s*(\d{2})?(?:\s*phút)?$/i;
  const [, hour, minute = "00"] = form.exec(typed.normalize("NFC").trim()) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${twoDigits(Number(hour))}:${minute}`;
}

const first = (value: string | string[] | undefined) => [value ?? ""].flat()[0] ?? "";

const isTicked = z.enum(["", "on"]).transform((value) => value === "on");

const hiddenFields = {
  planId: z.uuid("Không tìm thấy kế hoạch."),
  hide: z
    .union([z.string().transform((id) => [id]), z.array(z.string())])
    .default([])
    .pipe(z.array(z.string().max(longestClauseId)).max(2000)),
  annexes: isTicked.default(false),
  phones: isTicked.default(false),
};

export const publishSchema = z.object({
  ...hiddenFields,
  version: z.coerce.number("Không rõ bản đang xem. Tải lại trang.").int().positive(),
  publishAt: z
    .union([z.literal("").transform(() => null), z.iso.datetime().transform((at) => new Date(at))])
    .default(null),
});

const reason = (what: string) =>
  z
    .string()
    .default("")
    .transform((text) => text.trim())
    .pipe(
      z
        .string()
        .min(1, `Ghi lý do ${what}, để người sau hiểu.`)
        .max(1000, "Lý do quá dài: tối đa 1.000 chữ."),
    );

export const changeHiddenSchema = z.object({
  ...hiddenFields,
  seen: z.iso
    .datetime("Không rõ đang giữ phần nào. Tải lại trang.")
    .transform((at) => new Date(at)),
  reason: reason("đổi"),
});

export const withdrawSchema = z.object({
  planId: hiddenFields.planId,
  reason: reason("gỡ"),
});
