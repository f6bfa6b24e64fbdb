import type { CalendarDate } from "@/lib/text/dates";
import type { Fact, PeriodContent, Proposal } from "./fact";
import { fingerprintOf, topicOf } from "./fingerprint";

export type SortedProposals = {
  /** Waiting for a yes or a no. */
  open: readonly Proposal[];
  dismissed: readonly Proposal[];
  /** Of a confirmed fact (its id), what its clause says now where that is something else. */
  differing: ReadonlyMap<string, Proposal>;
};

export type Settled = {
  period: { startsOn: CalendarDate | null; endsOn: CalendarDate | null };
  facts: readonly Fact[];
  dismissals: ReadonlySet<string>;
};

/**
 * Tells the proposals still open from those confirmed or dismissed. A fact answers the proposal that says the same of the
 * same clause; a fact corrected by hand answers one more, of the same topic. Pure.
 */
export function sortProposals(proposals: readonly Proposal[], settled: Settled): SortedProposals {
  const byFingerprint = Map.groupBy(settled.facts, ({ clauseId, content }) =>
    fingerprintOf(clauseId, content),
  );
  const answering = new Set<Fact>();
  const unanswered = proposals.filter((proposal) => {
    if (isPeriod(proposal)) return !isSamePeriod(proposal.content, settled.period);
    const fact = byFingerprint.get(proposal.fingerprint)?.find((each) => !answering.has(each));
    if (fact) answering.add(fact);
    return !fact;
  });

  const byTopic = Map.groupBy(
    settled.facts.filter((fact) => !answering.has(fact)),
    ({ clauseId, content }) => topicOf(clauseId, content),
  );
  const differing = new Map<string, Proposal>();
  const open: Proposal[] = [];
  const dismissed: Proposal[] = [];
  for (const proposal of unanswered) {
    const fact = byTopic.get(topicOf(proposal.clauseId, proposal.content))?.shift();
    if (fact) differing.set(fact.id, proposal);
    else if (settled.dismissals.has(proposal.fingerprint)) dismissed.push(proposal);
    else open.push(proposal);
  }
  return { open, dismissed, differing };
}

const isPeriod = (proposal: Proposal): proposal is Proposal<PeriodContent> =>
  proposal.content.kind === "period";

/** A start the text leaves open ("từ ngày ban hành") may have been given by hand. */
function isSamePeriod(said: PeriodContent, known: Settled["period"]): boolean {
  return (
    known.endsOn === said.endsOn && (said.startsOn === null || known.startsOn === said.startsOn)
  );
}
