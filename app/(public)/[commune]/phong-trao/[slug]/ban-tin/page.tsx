import type { Metadata } from "next";
import { BulletinParagraphs } from "@/components/campaigns/bulletin-paragraphs";
import { PublicSite } from "@/components/public/public-site";
import { Trail } from "@/components/public/trail";
import { PageHeading } from "@/components/ui/page-heading";
import { campaignHref } from "@/lib/campaigns/public/addresses";
import { readingMinutes, wordsPerMinute } from "@/lib/campaigns/public/bulletin/length";
import { publicBulletin } from "@/lib/campaigns/public/bulletin/queries";
import { formatNumber } from "@/lib/text/numbers";
import { countWords } from "@/lib/text/spoken-words";
import { loadPaper } from "../../load-paper";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[commune]/phong-trao/[slug]/ban-tin">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { plan, site } = await loadPaper(params);
  return {
    title: `Bản tin truyền thanh: ${plan.campaign.title}`,
    alternates: { canonical: `${site}${campaignHref(plan)}/ban-tin` },
  };
}

/** To be read aloud over the loudspeakers of the villages. */
export default async function PublicBulletinPage({ params }: Props) {
  const { commune, site, now, ...paper } = await loadPaper(params);
  const text = publicBulletin(commune.fullName, paper, now);
  const href = campaignHref(paper.plan);
  return (
    <PublicSite
      commune={commune}
      part="phong-trao"
      printed={{ address: `${site}${href}/ban-tin`, on: now }}
    >
      <Trail
        steps={[
          { label: "Phong trào", href: `${commune.base}/phong-trao` },
          { label: paper.plan.campaign.title, href: `${commune.base}${href}` },
        ]}
      />
      <PageHeading caption="Bản tin truyền thanh" title={paper.plan.campaign.title} />
      <p className="text-base text-muted">
        {formatNumber(countWords(text))} chữ, đọc khoảng {formatNumber(readingMinutes(text))} phút
        (ước tính {wordsPerMinute} chữ một phút).
      </p>
      {paper.plan.campaign.standing === "past" && (
        <p className="font-semibold">Phong trào đã kết thúc: bản tin này không còn đọc trên loa.</p>
      )}
      <BulletinParagraphs text={text} />
    </PublicSite>
  );
}
