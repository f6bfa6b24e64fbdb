import { notFound } from "next/navigation";
import { canAmendPlan } from "@/lib/campaigns/issue/policy";
import { citablePlaces } from "@/lib/documents/templates/amendment/cite-place";
import { loadPlan } from "../load-plan";

/** The issued paper of this address, and the places of it that a new paper may name. */
export async function loadIssued(
  params: Promise<{ planId: string }>,
  change?: Parameters<typeof canAmendPlan>[2],
) {
  const { actor, plan } = await loadPlan(params);
  if (!plan.frozenDocument) notFound();
  return {
    actor,
    plan,
    amend: canAmendPlan(actor, plan, change),
    places: citablePlaces(plan.document),
  };
}
