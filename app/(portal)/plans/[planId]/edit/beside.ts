import "server-only";
import type { PanelFact } from "@/components/campaigns/facts/fact-panel";
import type { Actor } from "@/lib/auth/actor";
import { findCheckContext } from "@/lib/campaigns/check-context";
import { listComments } from "@/lib/campaigns/comments/queries";
import { type PlacedThread, placeThreads } from "@/lib/campaigns/comments/threads";
import { findPlanFacts, type PlanFactsView } from "@/lib/campaigns/facts/queries";
import type { PlanDetail } from "@/lib/campaigns/queries";
import type { CheckContext } from "@/lib/documents/checks/finding";

/** What stands beside the sheet and changes without it: others confirm facts, write comments, mend the registers. */
export type Beside = {
  context: CheckContext;
  facts: readonly PanelFact[];
  threads: readonly PlacedThread[];
};

export async function findBeside(actor: Actor, plan: PlanDetail, now: Date): Promise<Beside> {
  const [context, facts, threads] = await Promise.all([
    findCheckContext(actor, plan, now),
    findPlanFacts(actor, plan),
    listComments(actor, plan.id),
  ]);
  return { context, facts: panelFacts(facts), threads: placeThreads(threads, plan.document) };
}

/** Confirmed facts and what the text offers besides, as the panel shows them. */
function panelFacts({ facts, open }: PlanFactsView): PanelFact[] {
  return [
    ...facts.map(({ id, clauseId, content }) => ({ id, key: id, clauseId, content })),
    ...open.map(({ fingerprint, clauseId, content }) => ({
      id: null,
      key: fingerprint,
      clauseId,
      content,
    })),
  ];
}
