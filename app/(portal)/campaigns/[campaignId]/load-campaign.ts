import { notFound } from "next/navigation";
import { cache } from "react";
import { requireActor } from "@/lib/auth/session";
import { findCampaign } from "@/lib/pledges/boards/campaign";
import { idParam } from "@/lib/web/id-param";

/** Who is acting, and the campaign of this address; who may not follow it finds no page. */
export async function loadCampaign(params: Promise<{ campaignId: string }>) {
  return loadById(idParam((await params).campaignId));
}

/** Once in each request: a page and its title ask for the same campaign. */
const loadById = cache(async (id: string) => {
  const actor = await requireActor();
  const campaign = await findCampaign(actor, id);
  if (!campaign) notFound();
  return { actor, campaign };
});
