import { foldAccents } from "@/lib/text/fold";
import { blanksOf } from "./blanks";
import { type OfficialDocument, plainText } from "./model";
import { walkDocument } from "./walk";

const shortest = 20;
const longest = 300;

/**
 * Sentences that papers of one office say again and again: paragraphs and sentences of 20 to 300 letters, each once
 * whatever its accents and spaces, those in most papers first and among them the latest. Takes the papers, the latest
 * first; gives at most `limit`. A sentence with a place still to fill in ("[…]", "…") is no set phrase.
 */
export function setPhrases(papers: readonly OfficialDocument[], limit = 300): string[] {
  const phrases = new Map<string, { text: string; papers: number }>();
  for (const paper of papers) {
    const seen = new Set<string>();
    for (const text of phrasesOf(paper)) {
      const key = foldAccents(text)
        .replace(/[^a-z0-9]+/g, " ")
        .trim();
      const phrase = phrases.get(key) ?? { text, papers: 0 };
      if (!seen.has(key)) phrase.papers += 1;
      seen.add(key);
      phrases.set(key, phrase);
    }
  }
  // Sorting keeps the order of equals: the latest papers were read first.
  return [...phrases.values()]
    .sort((a, b) => b.papers - a.papers)
    .slice(0, limit)
    .map(({ text }) => text);
}

function* phrasesOf(paper: OfficialDocument): Generator<string> {
  for (const { clause } of walkDocument(paper))
    if (!clause.heading) yield* phrasesIn(plainText(clause.text));
  for (const paragraph of paper.closing) yield* phrasesIn(plainText(paragraph));
}

/** A paragraph as it stands, or the sentences of one that is too long to be taken over whole. */
function phrasesIn(paragraph: string): string[] {
  const text = paragraph.replace(/\s+/gu, " ").trim();
  const pieces = text.length <= longest ? [text] : text.split(/(?<=\p{L}{2}[.;!?])\s+(?=\p{Lu})/u);
  return pieces.filter(
    (piece) => piece.length >= shortest && piece.length <= longest && !isUnfinished(piece),
  );
}

const isUnfinished = (piece: string) => /…|\.{3}/u.test(piece) || blanksOf(piece).length > 0;
