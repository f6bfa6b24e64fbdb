import { notFound } from "next/navigation";
import { findPlan } from "@/lib/campaigns/queries";
import { idParam } from "@/lib/web/id-param";
import { loadOffice } from "./load-office";

/** The office, and the plan of this address that another is to begin from. */
export async function loadSourcePlan(params: Promise<{ planId: string }>) {
  const actor = await loadOffice();
  const plan = await findPlan(actor, idParam((await params).planId));
  if (!plan) notFound();
  return { actor, plan };
}
