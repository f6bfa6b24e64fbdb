import { denominatorLabels } from "@/lib/council/state";
import type { Denominator } from "@/lib/db/generated/enums";
import { formatPercent } from "@/lib/text/numbers";

type VotingRule = {
  /** Votes for, of the total, in hundredths. */
  threshold: number;
  /** More than the threshold; else at least. */
  isStrict: boolean;
};

/**
 * Whether the votes reach the threshold. Whole numbers are compared (`for × 100` with `threshold × total`), never
 * rounded shares: 80% of 9 is reached by 8, not by 7.
 */
export function isReached(votesFor: number, total: number, rule: VotingRule): boolean {
  if (total === 0) return false;
  const reached = votesFor * 100;
  const needed = rule.threshold * total;
  return rule.isStrict ? reached > needed : reached >= needed;
}

/** The fewest votes that reach it. */
export function votesNeeded(total: number, { threshold, isStrict }: VotingRule): number {
  const exact = threshold * total;
  return isStrict ? Math.floor(exact / 100) + 1 : Math.ceil(exact / 100);
}

type Body = {
  /** Of the Council on the day of the session. */
  members: number;
  /** Recused from this item. */
  recused: number;
  /** Present and not recused. */
  present: number;
  /** Absent, not recused, who gave their opinion in writing. */
  written: number;
};

/** "từ 80% tổng số thành viên Hội đồng" */
export function thresholdWords(
  { threshold, isStrict }: VotingRule,
  denominator: Denominator,
): string {
  return `${isStrict ? "trên" : "từ"} ${formatPercent(threshold)} ${denominatorLabels[denominator]}`;
}

/** What the votes for are held against (Điều 30(7) NĐ 98/2023 for CSTĐCS: all members; else the Council's own rules). */
export function totalOf(denominator: Denominator, { members, recused, present, written }: Body) {
  switch (denominator) {
    case "ALL":
      return members;
    case "ELIGIBLE":
      return members - recused;
    case "PRESENT":
      return present + written;
  }
}

/** "77,77%": the share cut, not rounded up, so that it never reads as reached where it is not. */
export function shareOf(votes: number, total: number): string {
  return formatPercent(Math.floor((votes * 10_000) / total) / 100);
}

/** "7/9 (77,77%)" */
export function shareWords(votes: number, total: number): string {
  if (total === 0) return `${votes}/0`;
  return `${votes}/${total} (${shareOf(votes, total)})`;
}
