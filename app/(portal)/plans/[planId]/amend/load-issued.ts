import { notFound } from "next/navigation";
import { canAmendPlan } from "@/lib/campaigns/issue/policy";
import { citablePlaces } from "@/lib/documents/templates/amendment/cite-place";
import { loadPlan } from "../load-plan";

/** The issued paper of this address, and the places of it that a new paper may name. */
export async function loadIssued(params: Promise<{ planId: string }>) {
  const { actor, plan } = await loadPlan(params);
  if (!plan.frozenDocument) notFound();
  return {
    actor,
    plan,
    amend: canAmendPlan(actor, plan),
    places: citablePlaces(plan.document),
  };
}

/** The places chosen in the address, in the order of the paper. */
export function chosenPlaces<Place extends { key: string }>(
  places: readonly Place[],
  chosen: string | string[] | undefined,
): Place[] {
  const keys = new Set([chosen ?? []].flat());
  return places.filter(({ key }) => keys.has(key));
}
