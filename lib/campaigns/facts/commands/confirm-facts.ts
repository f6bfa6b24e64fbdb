import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { holdAskingPlan, type OpenPlan } from "@/lib/campaigns/commands/open-plan";
import { daysOfPlan } from "@/lib/campaigns/facts/days-of-plan";
import type { FactContent, FactKind, PeriodContent, Proposal } from "@/lib/campaigns/facts/fact";
import { proposalsOf } from "@/lib/campaigns/facts/proposals";
import { dismissalsOf, factsOf, periodOf } from "@/lib/campaigns/facts/queries";
import { sortProposals } from "@/lib/campaigns/facts/sort-proposals";
import { listUnits } from "@/lib/communes/queries";
import { prisma, type Tx } from "@/lib/db/client";
import { writeDay } from "@/lib/text/day-column";
import { writePeriod } from "./write-period";
import { createFacts, withUnits } from "./write-rows";

/** Which proposals: one by its name, all of one kind, or all. */
export type Which = { fingerprint: string } | { kind: FactKind | "period" } | "all";

/**
 * Confirms proposals as the text now makes them: rows for the facts, the campaign's days for the period. Gives how many
 * were confirmed; a proposal confirmed before, or no longer made by the text, is passed over. Throws NOT_FOUND,
 * FORBIDDEN, STALE.
 */
export async function confirmFacts(
  actor: Actor,
  { planId, which }: { planId: string; which: Which },
  now: Date,
): Promise<number> {
  const units = await listUnits(actor, now);
  return prisma.$transaction(async (tx) => {
    const plan = await holdAskingPlan(tx, actor, planId);
    const chosen = (await openProposals(tx, actor, plan)).filter((each) => isMeant(each, which));
    if (chosen.length === 0) return 0;

    const period = chosen.flatMap(({ content }) => (content.kind === "period" ? [content] : []))[0];
    if (period) await writePeriod(tx, actor, plan, daysOf(period, plan));
    const facts = chosen.flatMap(({ clauseId, content }) => {
      if (content.kind === "period") return [];
      const meant = content.kind === "assignment" ? withUnits(content, units) : content;
      return [{ clauseId, content: meant }];
    });
    await createFacts(tx, actor, planId, facts, now);
    await recordAudit(tx, {
      actor,
      action: "facts.confirmed",
      subject: { type: "plan", id: planId },
      data: { count: chosen.length, kinds: kindsOf(chosen) },
      at: now,
    });
    return chosen.length;
  });
}

async function openProposals(tx: Tx, actor: Actor, plan: OpenPlan) {
  const settled = {
    period: periodOf(daysOfPlan(plan)),
    facts: await factsOf(tx, actor, plan.id),
    dismissals: await dismissalsOf(tx, actor, plan.id),
  };
  return sortProposals(proposalsOf(plan.document), settled).open;
}

function isMeant({ fingerprint, content }: Proposal, which: Which): boolean {
  if (which === "all") return true;
  return "kind" in which ? content.kind === which.kind : fingerprint === which.fingerprint;
}

/** What the text leaves open ("từ ngày ban hành") does not unsay a day given by hand. */
function daysOf({ startsOn, endsOn }: PeriodContent, plan: OpenPlan) {
  const known = daysOfPlan(plan);
  return {
    startsOn: writeDay(startsOn) ?? known.startsOn,
    endsOn: writeDay(endsOn) ?? known.endsOn,
  };
}

const kindsOf = (proposals: readonly Proposal<FactContent | PeriodContent>[]) => [
  ...new Set(proposals.map(({ content }) => content.kind)),
];
