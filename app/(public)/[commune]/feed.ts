import { planEntry, publicFeed } from "@/lib/campaigns/public/feed";
import { listPublicPlans } from "@/lib/campaigns/public/queries";
import { decisionEntry } from "@/lib/decisions/public/feed";
import { listPublicDecisions } from "@/lib/decisions/public/honour";
import { loadSite } from "./load-site";

export async function feedOf(params: Promise<{ commune: string }>) {
  const { slug, commune, site, now } = await loadSite(params);
  const plans = await listPublicPlans(slug, now);
  const decisions = await listPublicDecisions(slug);
  return publicFeed({
    communeName: commune.fullName,
    site,
    entries: [...plans.map(planEntry), ...decisions.map(decisionEntry)],
  });
}
