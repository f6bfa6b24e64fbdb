import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { writtenDate } from "@/lib/text/calendar";
import { isReport } from "../../paper-kind";
import { isCampaignPlan } from "../campaign";
import type { Rule } from "../finding";

/** Reports, dossiers and awards come after the campaign ends, and pledges before it begins. */
const around =
  /báo cáo|tổng kết|sơ kết|hồ sơ|khen thưởng|đánh giá|tổng hợp|đăng ký|kế hoạch|phát động|triển khai|trao/u;
const roomInDays = 92;

export const deadlineOutsidePeriod: Rule = {
  id: "deadline-outside-period",
  severity: "warning",
  what: "Thời hạn nằm ngoài thời gian thi đua (báo cáo, hồ sơ được muộn hơn 3 tháng) hoặc trước ngày của văn bản",
  source: "LTĐKT, Điều 17 khoản 1",
  check(paper) {
    const { issuedOn, facts } = paper;
    const { period, deadlines } = facts;
    // A report tells of days that are past.
    if (!isCampaignPlan(paper) || isReport(paper.document)) return [];
    return deadlines.flatMap(({ date, clauseId, label, excerpt }) => {
      const room = around.test(excerpt.toLowerCase()) ? roomInDays : 0;
      const place = { part: "body", clauseId, label, excerpt } as const;
      const written = writtenDate(date);
      if (issuedOn !== null && date < issuedOn)
        return [
          {
            ...place,
            message: `Thời hạn ${written} đã qua khi văn bản ban hành ngày ${writtenDate(issuedOn)}; xem lại thời hạn.`,
          },
        ];
      if (period.end !== null && differenceInCalendarDays(date, period.end) > room)
        return [
          {
            ...place,
            message: `Thời hạn ${written} sau ngày kết thúc thi đua ${writtenDate(period.end)}; xem lại một trong hai.`,
          },
        ];
      if (period.start !== null && differenceInCalendarDays(period.start, date) > room)
        return [
          {
            ...place,
            message: `Thời hạn ${written} trước ngày bắt đầu thi đua ${writtenDate(period.start)}; xem lại một trong hai.`,
          },
        ];
      return [];
    });
  },
};
