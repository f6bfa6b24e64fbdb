import { z } from "zod";
import { CommendationType } from "@/lib/db/generated/enums";
import { awardClassKeys } from "./classes";
import type { Counted, CountedAward } from "./queries";

export const countings = ["submitted", "decided"] as const satisfies readonly Counted[];

export const countedLabels: Record<Counted, string> = {
  submitted: "Đã đề nghị",
  decided: "Được khen",
};

/** What the page shows, from its address; whatever makes no sense there is left out. */
export const awardStatisticsFilterSchema = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  counted: z.enum(countings).catch("submitted"),
  type: z.enum(CommendationType).optional().catch(undefined),
  award: z.string().max(40).optional().catch(undefined),
  class: z.enum(awardClassKeys).optional().catch(undefined),
});

export type AwardStatisticsFilter = z.output<typeof awardStatisticsFilterSchema>;

/** What a figure of the tables counts. */
export function narrowed(
  all: readonly CountedAward[],
  filter: Partial<AwardStatisticsFilter>,
): CountedAward[] {
  return all.filter(
    (each) =>
      (!filter.counted || each.counted === filter.counted) &&
      (!filter.type || each.type === filter.type) &&
      (!filter.award || each.award === filter.award) &&
      (!filter.class || each.class === filter.class),
  );
}

/** The address of the page narrowed so. */
export function awardStatisticsHref(filter: Partial<AwardStatisticsFilter>): string {
  const params = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return `/statistics/awards?${new URLSearchParams(params)}`;
}
