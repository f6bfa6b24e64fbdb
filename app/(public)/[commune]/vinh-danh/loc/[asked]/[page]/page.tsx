import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HonourRoll } from "@/components/public/honour-roll";
import { PublicSite } from "@/components/public/public-site";
import { Trail } from "@/components/public/trail";
import { searchHonours } from "@/lib/decisions/public/search";
import { honourOfPath } from "@/lib/web/honour-address";
import { loadSite } from "../../../../load-site";

export const dynamic = "force-static";

/** Made when first asked for; a few are kept until something public changes (docs/decisions/0123). */
export const generateStaticParams = () => [];

type Props = PageProps<"/[commune]/vinh-danh/loc/[asked]/[page]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { commune } = await loadSite(params);
  return { title: `Tìm trong sổ vàng ${commune.fullName}`, robots: { index: false } };
}

/** What somebody asked of the honour roll. */
export default async function FoundHonoursPage({ params }: Props) {
  const { slug, commune, now } = await loadSite(params);
  const { asked, page } = await params;
  const read = honourOfPath(asked, page) ?? notFound();
  const answer = await searchHonours(slug, read.filter, read.page, now);
  return (
    <PublicSite commune={commune} part="vinh-danh">
      <Trail steps={[{ label: "Vinh danh", href: `${commune.base}/vinh-danh` }]} />
      <h1>Tìm trong sổ vàng</h1>
      <HonourRoll base={commune.base} filter={read.filter} answer={answer} />
    </PublicSite>
  );
}
