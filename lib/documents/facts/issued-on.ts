import { isoDate } from "@/lib/text/calendar";
import { type OfficialDocument, plainText } from "../model";

/** The paper's own date as ISO, or null while a part of it is blank. */
export function issuedOn({ date }: OfficialDocument): string | null {
  if (date.day === null || date.month === null || date.year === null) return null;
  return isoDate(Number(date.year), Number(date.month), Number(date.day));
}

/** The year meant where a plan writes only day and month: that of the paper, or the only one its subject names. */
export function yearOf(document: OfficialDocument): number | null {
  if (document.date.year !== null) return Number(document.date.year);
  const years = new Set(plainText(document.subject).match(/(?<=năm )20\d{2}/gu));
  return years.size === 1 ? Number([...years][0]) : null;
}
