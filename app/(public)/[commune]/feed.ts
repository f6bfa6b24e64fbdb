import { publicFeed } from "@/lib/campaigns/public/feed";
import { listPublicPlans } from "@/lib/campaigns/public/queries";
import { loadSite } from "./load-site";

export async function feedOf(params: Promise<{ commune: string }>) {
  const { slug, commune, site, now } = await loadSite(params);
  return publicFeed({
    communeName: commune.fullName,
    site,
    plans: await listPublicPlans(slug, now),
  });
}
