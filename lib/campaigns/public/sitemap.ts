import { campaignHref, paperHref } from "./addresses";
import { mainPlan, type PublicPlan } from "./brief";
import type { AddressedUnit } from "./unit-addresses";

type Page = { url: string; changedAt: Date | null };
type Site = { site: string; plans: readonly PublicPlan[]; units: readonly AddressedUnit[] };

/** The pages of a commune's public site that stand by themselves. */
export function publicAddresses({ site, plans, units }: Site): Page[] {
  const parts = ["", "/phong-trao", "/lich", "/don-vi", "/vinh-danh", "/lay-y-kien", "/du-lieu"];
  return [
    ...parts.map((part) => ({ url: `${site}${part}`, changedAt: null })),
    ...[...Map.groupBy(plans, ({ campaign }) => campaign.id).values()].flatMap((own) =>
      ofCampaign(site, own),
    ),
    ...units
      .filter(({ isEnded }) => !isEnded)
      .map(({ address }) => ({ url: `${site}/don-vi/${address}`, changedAt: null })),
  ];
}

/** The paper a campaign is known by is read on the campaign's page. */
function ofCampaign(site: string, plans: readonly PublicPlan[]): Page[] {
  const main = mainPlan(plans);
  return plans.map((plan) => ({
    url: `${site}${plan === main ? campaignHref(plan) : paperHref(plan)}`,
    changedAt: plan.publication.publishedAt,
  }));
}

/** A map of pages for search engines (sitemaps.org). */
export function sitemap(pages: readonly Page[]): string {
  const entries = pages.map(
    ({ url, changedAt }) => `<url><loc>${escapeXml(url)}</loc>${changed(changedAt)}</url>`,
  );
  return document("urlset", entries);
}

/** A map of maps: one for each commune. */
export function sitemapIndex(urls: readonly string[]): string {
  return document(
    "sitemapindex",
    urls.map((url) => `<sitemap><loc>${escapeXml(url)}</loc></sitemap>`),
  );
}

const changed = (at: Date | null) => (at ? `<lastmod>${at.toISOString()}</lastmod>` : "");

const document = (root: string, entries: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</${root}>\n`;

const escapeXml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
