import type { Metadata } from "next";
import { PublicSite } from "@/components/public/public-site";
import { SearchBox } from "@/components/public/search-box";
import { loadSite } from "../load-site";

export const dynamic = "force-static";

/** Made when first asked for, and kept until something public changes. */
export const generateStaticParams = () => [];

type Props = PageProps<"/[commune]/tim-kiem">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { commune } = await loadSite(params);
  return { title: `Tìm kiếm · ${commune.fullName}` };
}

/** Nothing has been looked for yet; proxy.ts leads a search with words to the page below. */
export default async function SearchPage({ params }: Props) {
  const { commune } = await loadSite(params);
  return (
    <PublicSite commune={commune} part="tim-kiem">
      <h1>Tìm kiếm</h1>
      <SearchBox base={commune.base} />
    </PublicSite>
  );
}
