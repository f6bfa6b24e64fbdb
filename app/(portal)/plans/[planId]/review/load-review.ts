import { forbidden, notFound, redirect } from "next/navigation";
import { openReview } from "@/lib/campaigns/approval/open-review";
import { canFollowSubmission, canReviewPlan } from "@/lib/campaigns/approval/policy";
import { findSubmission } from "@/lib/campaigns/approval/queries";
import { withSignature } from "@/lib/campaigns/approval/signature-block";
import { signatureRule } from "@/lib/campaigns/approval/signature-rule";
import { loadPlan } from "../load-plan";

/**
 * The plan that waits, its submission and the paper as its signer signs it. `opens`: this is the page on which it is
 * read; having read it is kept, the one thing a page writes, since it is the visit itself that counts.
 */
export async function loadReview(
  params: Promise<{ planId: string }>,
  { opens = false }: { opens?: boolean } = {},
) {
  const { actor, plan } = await loadPlan(params);
  const now = new Date();
  const found = await findSubmission(actor, plan.id, now);
  if (!found) notFound();
  if (!canReviewPlan(actor, found).allowed) {
    // A notice of an earlier submission leads here: who may follow the plan sees where it stands now.
    if (canFollowSubmission(actor).allowed) redirect(`/plans/${plan.id}/submission`);
    forbidden();
  }
  if (opens) await openReview(actor, { planId: plan.id }, now);
  // What was just read can no longer be recalled: told as it is now.
  const submission = (opens && (await findSubmission(actor, plan.id, now))) || found;
  const { position, isDeputy, user } = submission.signer;
  const signature = await signatureRule(actor, { name: user.name, position, isDeputy }, now);
  const paper = withSignature(plan.document, signature);
  return { actor, plan, submission, signature, paper, now };
}
