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
