import type { Metadata } from "next";
import { PublicSite } from "@/components/public/public-site";
import { Trail } from "@/components/public/trail";
import { PageHeading } from "@/components/ui/page-heading";
import { formatDate } from "@/lib/text/dates";
import { loadStory } from "./load-story";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[commune]/phong-trao/[slug]/dien-hinh/[story]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { story, site, href } = await loadStory(params);
  return { title: story.title, alternates: { canonical: `${site}${href}` } };
}

/** What somebody did well, told to everybody because they agreed. */
export default async function PublicStoryPage({ params }: Props) {
  const { commune, site, now, plan, story, href } = await loadStory(params);
  const { base } = commune;
  return (
    <PublicSite
      commune={commune}
      part="phong-trao"
      printed={{ address: `${site}${href}`, on: now }}
    >
      <Trail
        steps={[
          { label: "Phong trào", href: `${base}/phong-trao` },
          { label: plan.campaign.title, href: `${base}/phong-trao/${plan.campaign.slug}` },
        ]}
      />
      <PageHeading caption={`Điển hình tiên tiến · ${story.unit.name}`} title={story.title} />
      {story.photo && (
        <figure className="max-w-[68ch]">
          {/* biome-ignore lint/performance/noImgElement: kept in its final size; the page has no scripts. */}
          <img
            src={`${base}${href}/anh/${story.photo.id}`}
            alt={story.photo.caption || `Ảnh của ${story.unit.name}`}
            width={story.photo.width}
            height={story.photo.height}
            className="h-auto max-w-full rounded-md border border-line"
          />
          {story.photo.caption && (
            <figcaption className="mt-1 text-base text-muted">{story.photo.caption}</figcaption>
          )}
        </figure>
      )}
      <div className="reading">
        {story.text.split(/\n+/u).map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text, always in the same order.
          <p key={index}>{paragraph}</p>
        ))}
      </div>
      {story.publishedAt && (
        <p className="text-base text-muted">
          Ủy ban nhân dân {commune.fullName} đăng ngày {formatDate(story.publishedAt)}, với sự đồng
          ý của người được nêu.
        </p>
      )}
    </PublicSite>
  );
}
