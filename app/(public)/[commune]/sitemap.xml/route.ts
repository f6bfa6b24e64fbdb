import { listPublicPlans, listPublicUnits } from "@/lib/campaigns/public/queries";
import { publicAddresses, sitemap } from "@/lib/campaigns/public/sitemap";
import { listPublicDecisions } from "@/lib/decisions/public/honour";
import { listStoryPaths } from "@/lib/pledges/stories/public";
import { loadSite } from "../load-site";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

/** Every public page of one commune; /sitemap.xml lists these files. */
export async function GET(_request: Request, { params }: RouteContext<"/[commune]/sitemap.xml">) {
  const { slug, site, now } = await loadSite(params);
  const addresses = publicAddresses({
    site,
    plans: await listPublicPlans(slug, now),
    units: await listPublicUnits(slug, now),
  });
  const stories = (await listStoryPaths(slug)).map(({ path, changedAt }) => ({
    url: `${site}${path}`,
    changedAt,
  }));
  const decisions = (await listPublicDecisions(slug)).map(({ address, publishedAt }) => ({
    url: `${site}/vinh-danh/${address}`,
    changedAt: publishedAt,
  }));
  return new Response(sitemap([...addresses, ...stories, ...decisions]), {
    headers: { "Content-Type": "application/xml; charset=utf-8" },
  });
}
