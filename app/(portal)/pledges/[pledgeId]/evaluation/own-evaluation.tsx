import { EvaluationSummary } from "@/components/pledges/evaluation-summary";
import type { Actor } from "@/lib/auth/actor";
import { findPledgeEvaluation } from "@/lib/pledges/evaluation/queries";

type OwnEvaluationProps = { actor: Actor; pledgeId: string; now: Date };

/** How the pledge was judged, on its own page. */
export async function OwnEvaluation({ actor, pledgeId, now }: OwnEvaluationProps) {
  const pledge = await findPledgeEvaluation(actor, pledgeId, now);
  return pledge && <EvaluationSummary pledge={pledge} />;
}
