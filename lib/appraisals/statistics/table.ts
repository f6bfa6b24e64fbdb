import { awardKinds, awardName } from "@/lib/nominations/awards/catalogue";
import { commendationTypeLabels } from "@/lib/nominations/state";
import { awardClasses, awardClassKeys } from "./classes";
import { type AwardStatisticsFilter, narrowed } from "./filter";
import type { CountedAward } from "./queries";

type Narrowing = Pick<Partial<AwardStatisticsFilter>, "type" | "award" | "class">;

export type StatisticsLine = { label: string; filter: Narrowing };

/** All, then each kind of audience. */
export const awardStatisticsColumns: readonly { key: string; header: string; filter: Narrowing }[] =
  [
    { key: "all", header: "Tổng số", filter: {} },
    ...awardClassKeys.map((key) => ({ key, header: awardClasses[key], filter: { class: key } })),
  ];

/** A line for each loại hình, and one for all. */
export const typeLines: readonly StatisticsLine[] = [
  ...(Object.keys(commendationTypeLabels) as (keyof typeof commendationTypeLabels)[]).map(
    (type) => ({ label: commendationTypeLabels[type], filter: { type } }),
  ),
  { label: "Tổng số", filter: {} },
];

/** A line for each award that somebody was put forward for or got, in the order of the catalogue. */
export function awardLines(all: readonly CountedAward[]): StatisticsLine[] {
  const used = new Set(all.map(({ award }) => award));
  const known = awardKinds.map(({ key }) => key as string);
  const others = [...used].filter((award) => !known.includes(award));
  return [...known.filter((award) => used.has(award)), ...others].map((award) => ({
    label: awardName(award),
    filter: { award },
  }));
}

/** How many were put forward, and awarded, of what a line and a column have in common. */
export function figuresOf(all: readonly CountedAward[], ...filters: Narrowing[]) {
  const filter = Object.assign({}, ...filters) as Narrowing;
  const both = narrowed(all, filter);
  const submitted = narrowed(both, { counted: "submitted" }).length;
  return { filter, submitted, decided: both.length - submitted };
}
