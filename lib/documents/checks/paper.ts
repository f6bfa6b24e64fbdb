import { issuedOn } from "../facts/issued-on";
import { excerptAt, foldKeepingPlaces, type Passage, passagesOf } from "../facts/passages";
import { proposeFacts } from "../facts/propose-facts";
import type { ProposedFacts } from "../facts/types";
import { type OfficialDocument, plainText, type RichText } from "../model";
import { walkClauses } from "../walk";
import type { Found, Part } from "./finding";
import type { TextPlace } from "./fix";

/** A document read once for all rules. */
export type Paper = {
  document: OfficialDocument;
  /** Every piece of running text in reading order, cells of tables included. */
  texts: readonly PaperText[];
  passages: readonly Passage[];
  facts: ProposedFacts;
  /** ISO date of the paper, null while blank. */
  issuedOn: string | null;
};

export type PaperText = {
  part: Part;
  /** How a fix finds it again; null for what no fix may touch (cells, recipients). */
  place: TextPlace | null;
  clauseId: string | null;
  label: string;
  text: string;
  /** Same length as `text`: places found in one hold in the other. */
  folded: string;
};

/** Reads a document for the rules. */
export function readPaper(document: OfficialDocument): Paper {
  const passages = passagesOf(document);
  return {
    document,
    texts: [...textsOf(document)],
    passages,
    facts: proposeFacts(document, passages),
    issuedOn: issuedOn(document),
  };
}

function* textsOf(document: OfficialDocument): Generator<PaperText> {
  yield outside("subject", { part: "subject" }, document.subject);
  for (const [index, paragraph] of document.preamble.entries())
    yield outside("preamble", { part: "preamble", index }, paragraph);
  yield* clauseTexts("body", document.body);
  for (const [index, paragraph] of document.closing.entries())
    yield outside("closing", { part: "closing", index }, paragraph);
  for (const line of document.recipients) yield textOf("recipients", null, null, "", line);
  for (const annex of document.annexes) {
    yield textOf("annexes", null, null, "", annex.title);
    yield* clauseTexts("annexes", annex.body);
  }
}

function* clauseTexts(part: Part, clauses: OfficialDocument["body"]): Generator<PaperText> {
  for (const { clause, path } of walkClauses(clauses)) {
    if (clause.text.length > 0)
      yield textOf(
        part,
        { part: "clause", clauseId: clause.id },
        clause.id,
        path,
        plainText(clause.text),
      );
    for (const cell of clause.table?.rows.flat() ?? [])
      if ("text" in cell && cell.text.length > 0)
        yield textOf(part, null, clause.id, path, plainText(cell.text));
  }
}

const outside = (part: Part, place: TextPlace, text: RichText) =>
  textOf(part, place, null, "", plainText(text));

function textOf(
  part: Part,
  place: TextPlace | null,
  clauseId: string | null,
  label: string,
  words: string,
): PaperText {
  const text = words.normalize("NFC");
  return { part, place, clauseId, label, text, folded: foldKeepingPlaces(text) };
}

/** A finding at a place of a text. */
export function foundAt(text: PaperText, start: number, end: number, message: string): Found {
  const { part, clauseId, label } = text;
  return { part, clauseId, label, excerpt: excerptAt(text.text, start, end, 160), message };
}

/** A finding about a whole part of the paper. */
export function foundIn(part: Part, excerpt: string, message: string): Found {
  return { part, clauseId: null, label: "", excerpt, message };
}
