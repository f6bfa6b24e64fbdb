import { type Clause, type OfficialDocument, plainText, type RichText } from "../model";
import { replaceRange } from "../rich-text";
import { mapClause } from "../walk";
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
    const changed = (clauses: readonly Clause[]) =>
      mapClause(clauses, place.clauseId, (clause) => ({ ...clause, text: change(clause.text) }));
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
  return replaceRange(text, start, start + from.length, to);
}
