import { notFound } from "next/navigation";
import { cache } from "react";
import { requireActor } from "@/lib/auth/session";
import { findPlan } from "@/lib/campaigns/queries";
import { idParam } from "@/lib/web/id-param";

/** Who is acting, and the plan of this address; a plan that does not exist for them is a page that does not exist. */
export async function loadPlan(params: Promise<{ planId: string }>) {
  return loadById(idParam((await params).planId));
}

/** Once in each request: a page and its title ask for the same plan. */
const loadById = cache(async (id: string) => {
  const actor = await requireActor();
  const plan = await findPlan(actor, id);
  if (!plan) notFound();
  return { actor, plan };
});
