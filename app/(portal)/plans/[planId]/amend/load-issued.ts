import { notFound } from "next/navigation";
import { canAmendPlan } from "@/lib/campaigns/issue/policy";
import type { AmendmentKind } from "@/lib/db/generated/enums";
import { citablePlaces } from "@/lib/documents/templates/amendment/cite-place";
import { loadPlan } from "../load-plan";

/** The issued paper of this address, and the places of it that a new paper may name. */
export async function loadIssued(params: Promise<{ planId: string }>, change?: AmendmentKind) {
  const { actor, plan } = await loadPlan(params);
  if (!plan.frozenDocument) notFound();
  return {
    actor,
    plan,
    amend: canAmendPlan(actor, plan, change),
    places: citablePlaces(plan.document),
  };
}
