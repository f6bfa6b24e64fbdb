import { z } from "zod";
import { CampaignForm, LaunchLevel } from "@/lib/db/generated/enums";
import { durations } from "./duration";
import type { Classified } from "./table";

/** Those launched in the year, or those that ran in it. */
export const countings = ["launched", "running"] as const;
export type Counted = (typeof countings)[number];

export const countedLabels: Record<Counted, string> = {
  launched: "Phát động trong năm",
  running: "Thực hiện trong năm",
};

/** What the page shows, from its address; whatever makes no sense there is left out. */
export const statisticsFilterSchema = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  counted: z.enum(countings).catch("launched"),
  level: z.enum(LaunchLevel).optional().catch(undefined),
  form: z.enum(CampaignForm).optional().catch(undefined),
  duration: z.enum(durations).optional().catch(undefined),
});

export type StatisticsFilter = z.output<typeof statisticsFilterSchema>;

/** The campaigns a figure of the table counts. */
export function narrowed<Each extends Classified>(
  campaigns: readonly Each[],
  { level, form, duration }: Pick<StatisticsFilter, "level" | "form" | "duration">,
): Each[] {
  return campaigns.filter(
    (campaign) =>
      (!level || campaign.level === level) &&
      (!form || campaign.form === form) &&
      (!duration || campaign.duration === duration),
  );
}

/** The address of the page narrowed so. */
export function statisticsHref(filter: Partial<StatisticsFilter>): string {
  const params = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return `/statistics?${new URLSearchParams(params)}`;
}
