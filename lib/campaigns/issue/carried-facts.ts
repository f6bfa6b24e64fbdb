import type { AssignmentContent, Fact, FactContent, Proposal } from "@/lib/campaigns/facts/fact";
import { fingerprintOf } from "@/lib/campaigns/facts/fingerprint";
import { proposalsOf } from "@/lib/campaigns/facts/proposals";
import { sortProposals } from "@/lib/campaigns/facts/sort-proposals";
import { type OfficialDocument, plainText, richText } from "@/lib/documents/model";
import { citablePlaces } from "@/lib/documents/templates/amendment/cite-place";
import { tableOf } from "@/lib/documents/templates/amendment/table-words";
import { findClause, mapClause, walkClauses, walkDocument } from "@/lib/documents/walk";

export type PlacedFact = { clauseId: string | null; content: FactContent };

/**
 * The facts that a plan takes over from the one it replaces, whose clauses it has: all that still held there. A fact at
 * no clause holds of the whole plan. Pure.
 */
export function factsOfReplacement(
  facts: readonly Fact[],
  draft: OfficialDocument,
  amended: ReadonlySet<string>,
): PlacedFact[] {
  const ids = new Set([...walkDocument(draft)].map(({ clause }) => clause.id));
  return facts
    .filter(({ clauseId }) => clauseId === null || (ids.has(clauseId) && !amended.has(clauseId)))
    .map(({ clauseId, content }) => ({ clauseId, content }));
}

type NewWords = { clauseId: string; words: string };

type Amendment = { facts: readonly Fact[]; changed: OfficialDocument; draft: OfficialDocument };

/**
 * The facts that an amendment takes over from the clauses it gives other words: they hold no longer where they stood
 * (docs/decisions/0140). A fact goes along as the new words say it, one written by hand as it was; what the new words no
 * longer say stays behind. What the amendment leaves alone goes on holding in the plan itself. Pure.
 */
export function factsOfAmendment(
  { facts, changed, draft }: Amendment,
  changes: readonly NewWords[],
): PlacedFact[] {
  const before = proposalsOf(changed);
  const cited = new Map(citablePlaces(changed).map((place) => [place.key, place.cited]));
  return changes.flatMap(({ clauseId, words }) => {
    const place = cited.get(clauseId);
    const own = facts.filter((fact) => fact.clauseId === clauseId);
    if (place === undefined || own.length === 0) return [];
    const at = (proposals: readonly Proposal[]) =>
      proposals.filter((proposal) => proposal.clauseId === clauseId);
    const read = readingsOf(own, {
      before: at(before),
      after: at(proposalsOf(withWords(changed, clauseId, words))),
    });
    return read.map(({ content, excerpt }) => ({
      clauseId: quotedAt(draft, place, excerpt),
      content,
    }));
  });
}

type Readings = { before: readonly Proposal[]; after: readonly Proposal[] };

/** Each fact of a clause as its new words say it, with the sentence that says it; none where they no longer do. */
function readingsOf(facts: readonly Fact[], { before, after }: Readings) {
  const settled = {
    period: { startsOn: null, endsOn: null },
    facts,
    dismissals: new Set<string>(),
  };
  const [was, is] = [sortProposals(before, settled), sortProposals(after, settled)];
  return facts.flatMap(({ id, clauseId, content }): { content: FactContent; excerpt: string }[] => {
    const fingerprint = fingerprintOf(clauseId, content);
    const same = (proposal: Proposal) => proposal.fingerprint === fingerprint;
    const still = after.find(same);
    if (still) return [{ content, excerpt: still.excerpt }];
    const read = is.differing.get(id);
    const readBefore = was.differing.get(id);
    if (read && read.fingerprint !== readBefore?.fingerprint && read.content.kind !== "period") {
      return [{ content: withUnitsOf(content, read.content), excerpt: read.excerpt }];
    }
    // Corrected or written by hand: the text did not say it before either.
    const isOwn = read !== undefined || !(readBefore || before.some(same));
    const moved = isOwn ? withDayOf(content, { before, after }) : null;
    return moved ? [{ content: moved, excerpt: "" }] : [];
  });
}

/** A day that the clause said goes with the words that said it: to the one they say now; a milestone without is none. */
function withDayOf(content: FactContent, { before, after }: Readings): FactContent | null {
  if (content.kind !== "assignment" && content.kind !== "milestone") return content;
  const [said, says] = [daysIn(before), daysIn(after)];
  const { dueOn } = content;
  if (dueOn === null || says.has(dueOn) || !said.has(dueOn)) return content;
  const [day = null, another] = says;
  if (day !== null && another === undefined) return { ...content, dueOn: day };
  return content.kind === "milestone" ? null : { ...content, dueOn: null };
}

const daysIn = (proposals: readonly Proposal[]) =>
  new Set(
    proposals.flatMap(({ content }) => (content.kind === "milestone" ? (content.dueOn ?? []) : [])),
  );

/** Which units were meant stays known where the same names stand. */
function withUnitsOf(known: FactContent, read: FactContent): FactContent {
  if (known.kind === "target" && read.kind === "target") {
    return { ...read, unitIds: known.unitIds };
  }
  if (known.kind !== "assignment" || read.kind !== "assignment") return read;
  return { ...read, parties: read.parties.map((party) => meantBy(known, party)) };
}

function meantBy({ parties }: AssignmentContent, party: AssignmentContent["parties"][number]) {
  const known = parties.find(({ name }) => name === party.name);
  return known ? { ...party, unitId: known.unitId, unitKind: known.unitKind } : party;
}

function withWords(document: OfficialDocument, id: string, words: string): OfficialDocument {
  const say = (body: OfficialDocument["body"]) =>
    mapClause(body, id, (clause) =>
      clause.table
        ? { ...clause, table: tableOf(words) ?? clause.table }
        : { ...clause, text: richText(words.replace(/\s+/gu, " ")) },
    );
  return {
    ...document,
    body: say(document.body),
    annexes: document.annexes.map((annex) => ({ ...annex, body: say(annex.body) })),
  };
}

/**
 * The paragraph of the amendment that gives the place its new words; the one with this sentence, where there are
 * several.
 */
function quotedAt(draft: OfficialDocument, place: string, excerpt: string): string | null {
  const order = [...walkClauses(draft.body)].find(({ clause }) =>
    plainText(clause.text).startsWith(`Sửa đổi ${place} `),
  );
  if (!order) return null;
  const lines = findClause(draft, order.clause.id)?.clause.children ?? [];
  const said = lines.find(({ text }) => excerpt !== "" && plainText(text).includes(excerpt));
  return (said ?? lines[0] ?? order.clause).id;
}
