import { notFound } from "next/navigation";
import { cache } from "react";
import { findPublicConsultation } from "@/lib/appraisals/consultation/public";
import { findPublicCommune } from "@/lib/campaigns/public/queries";
import { communeName } from "@/lib/communes/name";

/** The list an opinion is about, and its commune; an address that is none is a page that does not exist. */
export const loadList = cache(async (communeSlug: string, slug: string) => {
  const commune = await findPublicCommune(communeSlug);
  const list = await findPublicConsultation(communeSlug, slug, new Date());
  if (!commune || !list) notFound();
  const href = `/${commune.slug}/lay-y-kien/${list.slug}`;
  return { commune: { ...commune, fullName: communeName(commune) }, list, href };
});
