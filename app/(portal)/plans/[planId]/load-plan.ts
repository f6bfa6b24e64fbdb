import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { findPlan } from "@/lib/campaigns/queries";
import { idParam } from "@/lib/web/id-param";

/** Who is acting, and the plan of this address; a plan that does not exist for them is a page that does not exist. */
export async function loadPlan(params: Promise<{ planId: string }>) {
  const actor = await requireActor();
  const plan = await findPlan(actor, idParam((await params).planId));
  if (!plan) notFound();
  return { actor, plan };
}
