import type { Metadata } from "next";
import { CampaignList } from "@/components/public/campaign-list";
import { PublicSite } from "@/components/public/public-site";
import { EmptyState } from "@/components/ui/empty-state";
import { listPublicCampaigns } from "@/lib/campaigns/public/queries";
import type { Standing } from "@/lib/campaigns/public/standing";
import { loadSite } from "../load-site";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[commune]/phong-trao">;

const headings: readonly [Standing, string][] = [
  ["current", "Đang diễn ra"],
  ["coming", "Sắp diễn ra"],
  ["past", "Đã kết thúc"],
];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { commune, site } = await loadSite(params);
  return {
    title: `Tất cả phong trào thi đua ${commune.fullName}`,
    alternates: { canonical: `${site}/phong-trao` },
  };
}

export default async function CampaignsPage({ params }: Props) {
  const { slug, commune, site, now } = await loadSite(params);
  const plans = await listPublicCampaigns(slug, now);
  const standing = Map.groupBy(plans, ({ campaign }) => campaign.standing);
  return (
    <PublicSite
      commune={commune}
      part="phong-trao"
      printed={{ address: `${site}/phong-trao`, on: now }}
    >
      <h1>Tất cả phong trào thi đua</h1>
      {plans.length === 0 && (
        <EmptyState title="Chưa có phong trào nào được công khai.">
          Kế hoạch phát động được đăng ở đây ngay khi Ủy ban nhân dân {commune.fullName} công khai.
        </EmptyState>
      )}
      {headings.map(([key, heading]) => {
        const own = standing.get(key) ?? [];
        return (
          own.length > 0 && (
            <section key={key} aria-labelledby={key} className="stack-tight">
              <h2 id={key}>
                {heading} ({own.length})
              </h2>
              <CampaignList base={commune.base} plans={own} today={now} />
            </section>
          )
        );
      })}
    </PublicSite>
  );
}
