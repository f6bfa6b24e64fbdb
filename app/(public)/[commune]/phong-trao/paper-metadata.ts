import type { Metadata } from "next";
import { periodWords } from "@/lib/campaigns/facts/words";
import { seriesKindLabels } from "@/lib/campaigns/issue/numbering";
import { campaignHref, paperHref } from "@/lib/campaigns/public/addresses";
import { formatDate } from "@/lib/text/dates";
import type { LoadedPaper } from "./load-paper";

/** What search engines and those who share the page say of it. */
export function paperMetadata(loaded: LoadedPaper): Metadata {
  const { commune, site, plan, isMain } = loaded;
  const title = isMain ? plan.campaign.title : plan.title;
  const description = paperDescription(loaded);
  const url = `${site}${isMain ? campaignHref(plan) : paperHref(plan)}`;
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: {
      type: "article",
      locale: "vi_VN",
      siteName: `Thi đua ${commune.fullName}`,
      title,
      description,
      url,
      publishedTime: plan.publication.publishedAt.toISOString(),
      images: [
        {
          url: `${site}${campaignHref(plan)}/anh-chia-se.png`,
          width: 1200,
          height: 630,
          alt: title,
        },
      ],
    },
    twitter: { card: "summary_large_image" },
  };
}

/** One sentence on the campaign: whose it is, when, by which paper. */
export function paperDescription({ commune, plan }: LoadedPaper): string {
  const { startsOn, endsOn } = plan.campaign;
  const period = startsOn || endsOn ? `, ${periodWords({ startsOn, endsOn })}` : "";
  return `Phong trào thi đua ${commune.fullName}${period}. ${seriesKindLabels[plan.kind]} số ${plan.number} ngày ${formatDate(plan.issuedOn)}.`;
}
