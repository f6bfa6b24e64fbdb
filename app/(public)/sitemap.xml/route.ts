import { listPublicCommunes } from "@/lib/campaigns/public/queries";
import { sitemapIndex } from "@/lib/campaigns/public/sitemap";
import { env } from "@/lib/env";

export const dynamic = "force-dynamic";

/** One map for each commune of this installation. */
export async function GET() {
  const communes = await listPublicCommunes();
  const urls = communes.map(({ slug }) => `${env.PORTAL_URL}/${slug}/sitemap.xml`);
  return new Response(sitemapIndex(urls), {
    headers: { "Content-Type": "application/xml; charset=utf-8" },
  });
}
