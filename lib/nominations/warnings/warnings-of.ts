import type { NominationFacts } from "./facts";
import { alreadyAwarded } from "./rules/already-awarded";
import { endedUnit } from "./rules/ended-unit";
import { leadersShare } from "./rules/leaders-share";
import { missingPart } from "./rules/missing-part";
import { noPledge } from "./rules/no-pledge";
import { openDiscipline } from "./rules/open-discipline";
import { pastDeadline } from "./rules/past-deadline";
import { pendingDuplicate } from "./rules/pending-duplicate";
import { quotaExceeded } from "./rules/quota-exceeded";
import { specialResultsReused } from "./rules/special-results-reused";
import { standardNotMet } from "./rules/standard-not-met";
import { upheldOpinion } from "./rules/upheld-opinion";
import { wrongAudience } from "./rules/wrong-audience";
import type { Warning } from "./warning";

const rules = [
  wrongAudience,
  endedUnit,
  openDiscipline,
  upheldOpinion,
  alreadyAwarded,
  pendingDuplicate,
  standardNotMet,
  specialResultsReused,
  quotaExceeded,
  missingPart,
  pastDeadline,
  noPledge,
  leadersShare,
] as const;

/** Everything that speaks against a nomination, what stands in the way first (DOMAIN §2.3). Pure. */
export function warningsOf(facts: NominationFacts): Warning[] {
  const all = rules.flatMap((rule) => rule(facts));
  return all.toSorted((a, b) => Number(a.severity === "WARN") - Number(b.severity === "WARN"));
}
