import "server-only";
import { forbidden, notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { findDemandsFor } from "@/lib/pledges/covenants/demands-for";
import { canFollowProgress } from "@/lib/pledges/policy";
import { idParam } from "@/lib/web/id-param";

type Params = Promise<{ campaignId: string }>;

/** The person, and what the campaign asks; 403 for who does not follow the units, 404 without an issued plan. */
export async function loadCampaign(params: Params) {
  const actor = await requireActor();
  const campaignId = idParam((await params).campaignId);
  if (!canFollowProgress(actor).allowed) forbidden();
  const demands = await findDemandsFor(actor, campaignId, new Date());
  if (!demands) notFound();
  return { actor, campaignId, demands };
}
