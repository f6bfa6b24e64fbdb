import type { CalendarDate } from "@/lib/text/dates";
import { formatDate, formatLongDate } from "@/lib/text/dates";

type Neighbour = { number: string; issuedOn: CalendarDate };

type IssueDay = {
  issuedOn: CalendarDate;
  today: CalendarDate;
  /** The day it was signed. */
  signedOn: CalendarDate;
  /** The first working day after it. */
  dueOn: CalendarDate;
  /** The papers numbered right before and right after it in the register. */
  before: Neighbour | null;
  after: Neighbour | null;
};

/** Why a paper cannot bear this date, in one sentence; null when it can. */
export function dateRefusal({
  issuedOn,
  today,
  signedOn,
}: Pick<IssueDay, "issuedOn" | "today" | "signedOn">): string | null {
  if (issuedOn < signedOn) {
    return `Ngày ban hành không thể trước ngày ký duyệt (${formatDate(signedOn)}): số và ngày ghi sau khi ký (Điều 15 Nghị định 30/2020/NĐ-CP).`;
  }
  if (issuedOn > today) {
    return `Ngày ban hành không thể sau hôm nay (${formatDate(today)}). Chờ đến ngày ấy rồi cấp số.`;
  }
  return null;
}

/** What the clerk ought to know of the date before giving it; it does not stand in the way. */
export function dateWarnings({ issuedOn, signedOn, dueOn, before, after }: IssueDay): string[] {
  return [
    ...(issuedOn > dueOn
      ? [
          `Văn bản ký ngày ${formatDate(signedOn)} phải phát hành chậm nhất ${formatLongDate(dueOn)} (Điều 18 khoản 1 Nghị định 30/2020/NĐ-CP). Vẫn phát hành được; nên ghi lại lý do chậm.`,
        ]
      : []),
    ...(before && issuedOn < before.issuedOn
      ? [
          `Số liền trước ${before.number} mang ngày ${formatDate(before.issuedOn)}, sau ngày chọn cho văn bản này.`,
        ]
      : []),
    ...(after && issuedOn > after.issuedOn
      ? [
          `Số liền sau ${after.number} mang ngày ${formatDate(after.issuedOn)}, trước ngày chọn cho văn bản này.`,
        ]
      : []),
  ];
}
