import { defang } from "@/lib/notifications/defang";
import { type Notice, sentenceOf } from "@/lib/notifications/sentences";
import { formatDate } from "@/lib/text/dates";

export type Letter = { subject: string; text: string };

type Told = Notice & { id: string };

/** The letter of one notification. The only addresses in it are the portal's own. */
export function letterOf(notice: Told, portalUrl: string): Letter {
  const words = defang(sentenceOf(notice));
  return {
    subject: shortened(words),
    text: page([words, "", `Xem tại: ${portalUrl}/notifications/${notice.id}`], portalUrl),
  };
}

/** One letter of a day's unread notifications, what is late first. */
export function digestOf(notices: readonly Told[], day: Date, portalUrl: string): Letter {
  const late = (notice: Told) => Number(notice.kind === "duty.overdue");
  const shown = notices.toSorted((one, other) => late(other) - late(one)).slice(0, digestLines);
  const more = notices.length - shown.length;
  return {
    subject: `${notices.length} thông báo chưa đọc, ngày ${formatDate(day)}`,
    text: page(
      [
        `Có ${notices.length} thông báo chưa đọc:`,
        "",
        ...shown.map((notice) => `- ${defang(sentenceOf(notice))}`),
        ...(more > 0 ? [`- và ${more} thông báo khác.`] : []),
        "",
        `Xem tại: ${portalUrl}/notifications`,
      ],
      portalUrl,
    ),
  };
}

const digestLines = 50;

function page(lines: readonly string[], portalUrl: string): string {
  return [
    ...lines,
    "",
    "Thư do Cổng thi đua, khen thưởng tự gửi, xin không trả lời thư này.",
    `Chọn cách nhận thư: ${portalUrl}/notifications/settings`,
    "",
  ].join("\n");
}

const longestSubject = 120;

function shortened(words: string): string {
  const subject = words.replace(/\.$/, "");
  if (subject.length <= longestSubject) return subject;
  return `${subject.slice(0, longestSubject).replace(/\s\S*$/u, "")}…`;
}
