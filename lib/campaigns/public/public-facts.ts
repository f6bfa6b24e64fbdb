import type { Fact, FactContent } from "@/lib/campaigns/facts/fact";
import {
  type Hidden,
  hiddenClauseIds,
  publicWords,
} from "@/lib/campaigns/publication/public-document";
import type { OfficialDocument } from "@/lib/documents/model";
import { walkDocument } from "@/lib/documents/walk";

/** Whether a publication keeps any clause back. */
export const hidesClauses = ({ hiddenClauses, hidesAnnexes }: Hidden): boolean =>
  hidesAnnexes || hiddenClauses.length > 0;

/**
 * The facts of a plan as the public may know them: those whose clause is hidden are not there, telephone numbers are
 * out of the words. Where something is hidden, a fact that stands at no clause of the paper is not shown either: nobody
 * can say that it is not part of what is hidden. `document` is asked for only then.
 */
export function shownFacts(
  facts: readonly Fact[],
  hidden: Hidden,
  document: OfficialDocument | null,
): Fact[] {
  const words = (text: string) => publicWords(text, hidden);
  return shownAt(facts, hidden, document).map(({ content, ...fact }) => ({
    ...fact,
    content: withWords(content, words),
  }));
}

function shownAt(
  facts: readonly Fact[],
  hidden: Hidden,
  document: OfficialDocument | null,
): readonly Fact[] {
  if (!hidesClauses(hidden)) return facts;
  if (document === null) return [];
  const hiddenIds = hiddenClauseIds(document, hidden);
  const shownIds = new Set(
    [...walkDocument(document)].flatMap(({ clause: { id } }) => (hiddenIds.has(id) ? [] : [id])),
  );
  return facts.filter(({ clauseId }) => clauseId !== null && shownIds.has(clauseId));
}

type Words = (text: string) => string;

function withWords(content: FactContent, words: Words): FactContent {
  const maybe = (text: string | null) => (text === null ? null : words(text));
  switch (content.kind) {
    case "target":
      return { ...content, indicator: words(content.indicator), measure: words(content.measure) };
    case "criterion":
      return { ...content, text: words(content.text) };
    case "reward":
      return {
        ...content,
        award: words(content.award),
        authority: maybe(content.authority),
        perUnit: maybe(content.perUnit),
        standard: maybe(content.standard),
      };
    case "assignment":
      return {
        ...content,
        task: words(content.task),
        parties: content.parties.map((party) => ({ ...party, name: words(party.name) })),
      };
    case "milestone":
      return { ...content, title: words(content.title) };
  }
}
