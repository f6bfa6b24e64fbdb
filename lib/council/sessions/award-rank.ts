import { findAwardKind } from "@/lib/nominations/awards/catalogue";

/** From low to high, as councils vote on them (DOMAIN §5.2): household and village titles, yearly ones, then forms. */
const lowToHigh = [
  "gdvh",
  "thon-vh",
  "ldtt",
  "ttldtt",
  "giay-khen",
  "cstdcs",
  "ttldxs",
  "cstd-tinh",
  "co-thi-dua-tinh",
  "xa-tieu-bieu",
  "bang-khen-tinh",
];

/** The place of an award in the order of voting; an unknown one comes last. */
export function awardRank(award: string): number {
  const rank = lowToHigh.indexOf(award);
  return rank === -1 ? lowToHigh.length : rank;
}

type Awarded = { award: string };

const isTitle = ({ award }: Awarded) => findAwardKind(award)?.group === "TITLE";

/** Whether a title stands before a lower one, where titles are voted from low to high. Forms stand anywhere. */
export function isOutOfOrder(first: Awarded, second: Awarded): boolean {
  return isTitle(first) && isTitle(second) && awardRank(first.award) > awardRank(second.award);
}

/** Those that wait and are lower titles than one of the chosen: they are voted before them, or with them. */
export function lowerTitles<Of extends Awarded>(
  chosen: readonly Awarded[],
  waiting: readonly Of[],
): Of[] {
  return waiting.filter((one) => chosen.some((other) => isOutOfOrder(other, one)));
}
