import { notFound } from "next/navigation";
import { cache } from "react";
import type { SiteCommune } from "@/components/public/public-site";
import { findPublicCommune } from "@/lib/campaigns/public/queries";
import { communeName } from "@/lib/communes/name";
import { env } from "@/lib/env";

/** The commune of this address, its public address in full, and the moment this page is made. */
export async function loadSite(params: Promise<{ commune: string }>) {
  return loadBySlug((await params).commune);
}

/** Once for a page and its title. */
const loadBySlug = cache(async (slug: string) => {
  const row = await findPublicCommune(slug);
  if (!row) notFound();
  const commune: SiteCommune = { ...row, fullName: communeName(row), base: `/${slug}` };
  return { slug, commune, site: `${env.PORTAL_URL}/${slug}`, now: new Date() };
});
