import { writtenDate } from "@/lib/text/calendar";
import type { ReviewReportFacts } from "./review-facts";

export const committeeOf = ({ commune }: Pick<ReviewReportFacts, "commune">) =>
  `Ủy ban nhân dân ${commune.name}`;

/** "Kế hoạch số 05/KH-UBND ngày 02 tháng 3 năm 2026 của Ủy ban nhân dân xã …": in full when first cited. */
export function paperCited(facts: ReviewReportFacts): string {
  const [day, month, year] = writtenDate(facts.paper.issuedOn).split("/");
  return `Kế hoạch số ${facts.paper.number} ngày ${day} tháng ${month} năm ${year} của ${committeeOf(facts)}`;
}
