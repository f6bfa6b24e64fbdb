import { Tabs } from "@/components/ui/tabs";

const sides = {
  board: { label: "Theo dõi", path: "" },
  targets: { label: "Chỉ tiêu", path: "/targets" },
  evaluation: { label: "Đánh giá", path: "/evaluation" },
  covenants: { label: "Giao ước", path: "/covenants" },
  reviews: { label: "Sơ kết, tổng kết", path: "/reviews" },
  stories: { label: "Điển hình", path: "/stories" },
  public: { label: "Công khai", path: "/public" },
  settings: { label: "Thiết lập", path: "/settings" },
} as const;

export type CampaignSide = keyof typeof sides;

/** The sides of a campaign, for the office and the leaders; `current` is the one the page is on or in. */
export function CampaignTabs({
  campaignId,
  current,
}: {
  campaignId: string;
  current: CampaignSide;
}) {
  return (
    <Tabs
      label="Các phần của phong trào"
      tabs={Object.entries(sides).map(([side, { label, path }]) => ({
        label,
        href: `/campaigns/${campaignId}${path}`,
        current: side === current,
      }))}
    />
  );
}
