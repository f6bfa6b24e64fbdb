import type { CommendationType } from "@/lib/db/generated/enums";
import { type CalendarDate, formatDate } from "@/lib/text/dates";

type Titled = {
  type: CommendationType;
  campaignTitle?: string | null;
  achieved: { from: CalendarDate; to: CalendarDate };
};

/** What a dossier is called, for lists and papers: "Đề nghị khen thưởng công trạng năm 2026". */
export function dossierTitle({ type, campaignTitle, achieved }: Titled): string {
  if (type === "CAMPAIGN" && campaignTitle) return `Đề nghị khen thưởng: ${campaignTitle}`;
  const what = type === "SUDDEN" ? "thành tích đột xuất" : "công trạng";
  // Of one year the exact days are said inside.
  const [year, last] = [achieved.from.slice(0, 4), achieved.to.slice(0, 4)];
  const isYear = type === "MERIT" && year === last;
  return `Đề nghị khen thưởng ${what} ${isYear ? `năm ${year}` : timeWords(achieved)}`;
}

/** "năm 2026" for a whole year; else "từ 01/01/2026 đến 30/6/2026". */
export function timeWords({ from, to }: Titled["achieved"]): string {
  const year = from.slice(0, 4);
  const isYear = from === `${year}-01-01` && to === `${year}-12-31`;
  if (isYear) return `năm ${year}`;
  return from === to ? `ngày ${formatDate(from)}` : `từ ${formatDate(from)} đến ${formatDate(to)}`;
}
