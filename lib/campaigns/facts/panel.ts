import type { FactContent, PeriodContent } from "./fact";
import type { PlanFactsView } from "./queries";

/** What the panel beside the sheet shows, in plain data. */
export function panelFacts({ facts, open }: Pick<PlanFactsView, "facts" | "open">) {
  return [
    ...open.map(({ fingerprint, clauseId, content }) => row(null, fingerprint, clauseId, content)),
    ...facts.map(({ id, clauseId, content }) => row(id, id, clauseId, content)),
  ];
}

const row = (
  id: string | null,
  key: string,
  clauseId: string | null,
  content: FactContent | PeriodContent,
) => ({ id, key, clauseId, content });
