import { shiftDay, shiftYears } from "@/lib/text/calendar";
import { changesAnother } from "../../changing-paper";
import { isReport } from "../../paper-kind";
import { isCampaignPlan } from "../campaign";
import type { Rule } from "../finding";

const midterm = /sơ kết|giữa (?:kỳ|nhiệm kỳ|giai đoạn)/u;

export const midtermMissing: Rule = {
  id: "midterm-missing",
  severity: "info",
  what: "Phong trào dài từ số năm xã quy định mà kế hoạch không nói tới sơ kết",
  source: "LTĐKT, Điều 17 khoản 5; quy định theo ngày của xã",
  check(paper, { midtermFromYears }) {
    const { document, facts, texts } = paper;
    const { start, end, clauseId, label, excerpt } = facts.period;
    if (midtermFromYears === undefined || start === null || end === null) return [];
    if (changesAnother(document) || isReport(document) || !isCampaignPlan(paper)) return [];
    const isLong = shiftDay(end, 1) >= shiftYears(start, midtermFromYears);
    if (!isLong || texts.some(({ folded }) => midterm.test(folded))) return [];
    return [
      {
        part: "body",
        clauseId,
        label,
        excerpt,
        message: `Phong trào dài từ ${midtermFromYears} năm trở lên mà chưa thấy nói tới sơ kết; ghi thời gian sơ kết vào kế hoạch.`,
      },
    ];
  },
};
