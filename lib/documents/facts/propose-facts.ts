import type { OfficialDocument } from "../model";
import { proposeAssignments } from "./assignments";
import { proposeCriteria } from "./criteria";
import { proposeDeadlines } from "./deadlines";
import { yearOf } from "./issued-on";
import { type Passage, passagesOf } from "./passages";
import { proposePeriod } from "./period";
import { proposeRewards } from "./rewards";
import { tableDeadlines } from "./table-deadlines";
import { proposeTargets } from "./targets";
import type { ProposedFacts } from "./types";

/**
 * The facts a plan's text states, each pointing at its clause, for the office to confirm (DESIGN §2.2). Pure; what the
 * text does not say is null or absent, never guessed. Takes the passages where they have been read already.
 */
export function proposeFacts(
  document: OfficialDocument,
  passages: readonly Passage[] = passagesOf(document),
): ProposedFacts {
  const period = proposePeriod(document, passages);
  const year = yearOf(document);
  const { deadlines, recurringDeadlines } = proposeDeadlines(passages, period, year);
  return {
    period,
    deadlines: [...deadlines, ...tableDeadlines(document, year)],
    recurringDeadlines,
    rewards: proposeRewards(passages),
    assignments: proposeAssignments(document, passages),
    targets: proposeTargets(document, passages),
    criteria: proposeCriteria(passages),
  };
}
