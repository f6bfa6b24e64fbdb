import { writtenDate } from "./calendar";
import { numberInWords } from "./number-words";

const months = [
  "một",
  "hai",
  "ba",
  "tư",
  "năm",
  "sáu",
  "bảy",
  "tám",
  "chín",
  "mười",
  "mười một",
  "mười hai",
];

/** "2026-06-05" → "ngày 05 tháng 6 năm 2026", the form of a paper's date (NĐ 30/2020, Phụ lục I, II.4.b). */
export function paperDate(iso: string): string {
  const [day, month, year] = writtenDate(iso).split("/");
  return `ngày ${day} tháng ${month} năm ${year}`;
}

/** 4 → "tư". Takes 1 to 12. */
export function monthInWords(month: number): string {
  return months[month - 1] ?? numberInWords(month);
}

/** "2026-06-05" → "ngày mồng năm tháng sáu năm hai nghìn không trăm hai mươi sáu", for minutes of a meeting. */
export function dateInWords(iso: string): string {
  const { year, month, day } = partsOf(iso);
  const dayWords = day <= 10 ? `mồng ${numberInWords(day)}` : numberInWords(day);
  return `ngày ${dayWords} tháng ${monthInWords(month)} năm ${numberInWords(year)}`;
}

function partsOf(iso: string) {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return { year, month, day };
}
