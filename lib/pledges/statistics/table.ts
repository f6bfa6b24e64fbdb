import type { CampaignForm, LaunchLevel } from "@/lib/db/generated/enums";
import { launchLevelLabels } from "@/lib/pledges/state";
import { type Duration, durationLabels, durations } from "./duration";

/** What the table counts of a campaign. */
export type Classified = { level: LaunchLevel; form: CampaignForm; duration: Duration };

type StatisticsColumn = {
  key: string;
  header: string;
  /** As the address narrows the list below the table. */
  filter: { form?: CampaignForm; duration?: Duration };
  isIn: (campaign: Classified) => boolean;
};

const forms: readonly [CampaignForm, string][] = [
  ["REGULAR", "Thường xuyên"],
  ["THEMATIC", "Chuyên đề"],
];

/** All of them, by how they are carried out, by how long they last. */
export const statisticsColumns: readonly StatisticsColumn[] = [
  { key: "all", header: "Tổng số", filter: {}, isIn: () => true },
  ...forms.map(([form, header]) => ({
    key: form,
    header,
    filter: { form },
    isIn: (campaign: Classified) => campaign.form === form,
  })),
  ...durations.map((duration) => ({
    key: duration,
    header: durationLabels[duration],
    filter: { duration },
    isIn: (campaign: Classified) => campaign.duration === duration,
  })),
];

type StatisticsRow = {
  /** Null: all levels. */
  level: LaunchLevel | null;
  label: string;
  /** In the order of the columns. */
  counts: readonly number[];
};

/** How many campaigns of each level are in each column, and of all levels together. */
export function statisticsTable(campaigns: readonly Classified[]): StatisticsRow[] {
  const counts = (some: readonly Classified[]) =>
    statisticsColumns.map(({ isIn }) => some.filter(isIn).length);
  const levels = Object.entries(launchLevelLabels) as [LaunchLevel, string][];
  return [
    { level: null, label: "Tổng số", counts: counts(campaigns) },
    ...levels.map(([level, label]) => ({
      level,
      label,
      counts: counts(campaigns.filter((campaign) => campaign.level === level)),
    })),
  ];
}
