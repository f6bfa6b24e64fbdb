import type { CommendationType } from "@/lib/db/generated/enums";
import { campaignName } from "@/lib/documents/campaign-name";
import { type CalendarDate, formatDate } from "@/lib/text/dates";

type Titled = {
  type: CommendationType;
  campaignTitle?: string | null;
  achieved: { from: CalendarDate; to: CalendarDate };
};

/** What a dossier is called, for lists and papers: "Đề nghị khen thưởng công trạng năm 2026". */
export function dossierTitle({ type, campaignTitle, achieved }: Titled): string {
  return `Đề nghị ${askedFor({ type, campaignTitle, achieved })}`;
}

/** What is asked for: "khen thưởng trong phong trào thi đua …", "khen thưởng công trạng năm 2026". */
export function askedFor({ type, campaignTitle, achieved }: Titled): string {
  if (type === "CAMPAIGN" && campaignTitle)
    return `khen thưởng trong ${campaignName(campaignTitle)}`;
  const what = type === "SUDDEN" ? "thành tích đột xuất" : "công trạng";
  return `khen thưởng ${what} ${whenOf(type, achieved)}`;
}

/** What somebody is praised for, after "có thành tích" or an award: "trong phong trào …", "năm 2026". */
export function meritFor({ type, campaignTitle, achieved }: Titled): string {
  if (type === "CAMPAIGN" && campaignTitle) return `trong ${campaignName(campaignTitle)}`;
  return `${type === "SUDDEN" ? "đột xuất " : ""}${whenOf(type, achieved)}`;
}

/** Of merit within one year the exact days are said inside. */
function whenOf(type: CommendationType, achieved: Titled["achieved"]): string {
  const [year, last] = [achieved.from.slice(0, 4), achieved.to.slice(0, 4)];
  return type === "MERIT" && year === last ? `năm ${year}` : timeWords(achieved);
}

/** "năm 2026" for a whole year; else "từ 01/01/2026 đến 30/6/2026". */
export function timeWords({ from, to }: Titled["achieved"]): string {
  const year = from.slice(0, 4);
  const isYear = from === `${year}-01-01` && to === `${year}-12-31`;
  if (isYear) return `năm ${year}`;
  return from === to ? `ngày ${formatDate(from)}` : `từ ${formatDate(from)} đến ${formatDate(to)}`;
}
