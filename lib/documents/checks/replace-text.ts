import { type Clause, type OfficialDocument, plainText, type RichText, type Run } from "../model";
import type { TextPlace } from "./fix";

/** Exchanges the first `from` at the place for `to`, keeping emphasis; no such words, no change. */
export function replaceText(
  document: OfficialDocument,
  place: TextPlace,
  from: string,
  to: string,
): OfficialDocument {
  const change = (text: RichText) => replaceWords(text, from, to);
  if (place.part === "subject") return { ...document, subject: change(document.subject) };
  if (place.part === "clause") {
    const changed = (clauses: readonly Clause[]) => mapClause(clauses, place.clauseId, change);
    return {
      ...document,
      body: changed(document.body),
      annexes: document.annexes.map((annex) => ({ ...annex, body: changed(annex.body) })),
    };
  }
  const { part, index } = place;
  return {
    ...document,
    [part]: document[part].map((text, at) => (at === index ? change(text) : text)),
  };
}

function mapClause(
  clauses: readonly Clause[],
  id: string,
  change: (text: RichText) => RichText,
): Clause[] {
  return clauses.map((clause) =>
    clause.id === id
      ? { ...clause, text: change(clause.text) }
      : { ...clause, children: mapClause(clause.children, id, change) },
  );
}

/** The words may run over several runs; the new ones take the style of the first. */
function replaceWords(text: RichText, from: string, to: string): RichText {
  const start = plainText(text).indexOf(from);
  if (start === -1) {
    // The checks read composed letters; a paper pasted from elsewhere may hold them apart.
    const composed = text.map((run) =>
      "text" in run ? { ...run, text: run.text.normalize("NFC") } : run,
    );
    const isApart = plainText(composed) !== plainText(text);
    return isApart && plainText(composed).includes(from) ? replaceWords(composed, from, to) : text;
  }
  const end = start + from.length;
  let position = 0;
  let isPlaced = false;
  return text.flatMap((run): Run[] => {
    if (!("text" in run)) return [run];
    const begin = position;
    position += run.text.length;
    if (position <= start || begin >= end) return [run];
    const before = run.text.slice(0, Math.max(0, start - begin));
    const after = run.text.slice(Math.max(0, end - begin));
    const words = before + (isPlaced ? "" : to) + after;
    isPlaced = true;
    return words === "" ? [] : [{ ...run, text: words }];
  });
}
