import { notFound } from "next/navigation";
import { cache } from "react";
import { findPublicPaper } from "@/lib/campaigns/public/paper-queries";
import { loadSite } from "../load-site";

type Address = { commune: string; slug: string; paper?: string };

/** The paper of this address: with `paper` that one, without it the one its campaign is known by. */
export async function loadPaper(params: Promise<Address>) {
  const { commune, slug, paper } = await params;
  return { ...(await loadSite(params)), ...(await loadByAddress(commune, slug, paper)) };
}

/** Once for a page and its title. */
const loadByAddress = cache(async (commune: string, campaign: string, paper?: string) => {
  const found = await findPublicPaper({ commune, campaign, ...(paper && { paper }) }, new Date());
  if (!found) notFound();
  return found;
});

export type LoadedPaper = Awaited<ReturnType<typeof loadPaper>>;
