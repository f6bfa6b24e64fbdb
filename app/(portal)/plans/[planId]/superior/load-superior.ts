import { forbidden, notFound } from "next/navigation";
import { canReadHistory } from "@/lib/campaigns/policy";
import { findSuperiorPlan } from "@/lib/campaigns/superior-queries";
import { idParam } from "@/lib/web/id-param";
import { loadPlan } from "../load-plan";

/** The plan of this address, for those who write and approve: what it was made from is their business. */
export async function loadPlanWithSources(params: Promise<{ planId: string }>) {
  const loaded = await loadPlan(params);
  if (!canReadHistory(loaded.actor).allowed) forbidden();
  return loaded;
}

/** The same, with the superior plan the address names. */
export async function loadSuperior(params: Promise<{ planId: string; superiorId: string }>) {
  const { actor, plan } = await loadPlanWithSources(params);
  const superior = await findSuperiorPlan(actor, plan.id, idParam((await params).superiorId));
  if (!superior) notFound();
  return { actor, plan, superior };
}
