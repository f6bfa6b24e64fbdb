import { writtenDate } from "@/lib/text/calendar";
import { lowerFirst } from "../plan/frame";
import type { ReviewReportFacts } from "./review-facts";

export const committeeOf = ({ commune }: Pick<ReviewReportFacts, "commune">) =>
  `Ủy ban nhân dân ${commune.name}`;

const launching = /^(?:(?:phát động|triển khai|tổ chức|thực hiện|hưởng ứng)\s+)+/iu;

/** "Phát động phong trào thi đua “…”" → "phong trào thi đua “…”". */
export function campaignName({ title }: Pick<ReviewReportFacts, "title">): string {
  const words = title.trim().replace(launching, "");
  return /^(?:phong trào|đợt|cuộc|thi đua)(?!\p{L})/iu.test(words)
    ? lowerFirst(words)
    : `phong trào thi đua “${title.trim()}”`;
}

/** "Kế hoạch số 05/KH-UBND ngày 02 tháng 3 năm 2026 của Ủy ban nhân dân xã …": in full when first cited. */
export function paperCited(facts: ReviewReportFacts): string {
  const [day, month, year] = writtenDate(facts.paper.issuedOn).split("/");
  return `Kế hoạch số ${facts.paper.number} ngày ${day} tháng ${month} năm ${year} của ${committeeOf(facts)}`;
}

export const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
