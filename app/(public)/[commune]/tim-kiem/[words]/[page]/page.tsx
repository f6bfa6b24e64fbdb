import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PublicSite } from "@/components/public/public-site";
import { SearchBox } from "@/components/public/search-box";
import { SearchResults } from "@/components/public/search-results";
import { searchPublic } from "@/lib/campaigns/publication/search";
import { searchOfPath } from "@/lib/web/search-address";
import { loadSite } from "../../../load-site";

export const dynamic = "force-static";

/** Made when first asked for; a few are kept until something public changes (docs/decisions/0123). */
export const generateStaticParams = () => [];

type Props = PageProps<"/[commune]/tim-kiem/[words]/[page]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { commune } = await loadSite(params);
  const { words } = await loadSearch(params);
  return { title: `Tìm “${words}” · ${commune.fullName}`, robots: { index: false } };
}

export default async function SearchResultsPage({ params }: Props) {
  const { commune, slug, now } = await loadSite(params);
  const search = await loadSearch(params);
  const answer = await searchPublic(slug, search.words, search.page, now);
  return (
    <PublicSite commune={commune} part="tim-kiem">
      <h1>Tìm kiếm</h1>
      <SearchBox base={commune.base} words={search.words} />
      <SearchResults base={commune.base} words={search.words} answer={answer} today={now} />
    </PublicSite>
  );
}

async function loadSearch(params: Props["params"]) {
  const { words, page } = await params;
  return searchOfPath(words, page) ?? notFound();
}
