import { foldTone } from "@/lib/text/fold";
import { remembering } from "@/lib/text/remembering";
import { type Clause, type OfficialDocument, plainText, type SectionKind } from "../model";
import { sectionKindOf } from "../section-kind";
import { walkClauses } from "../walk";

/** A clause as a reader of facts sees it. */
export type Passage = {
  clause: Clause;
  /** How officials cite it ("IV.1"). */
  label: string;
  ancestors: readonly Clause[];
  text: string;
  /** `text` in small letters with tones in one place: same length, so that places found in it hold in `text`. */
  folded: string;
  /** What the clause is about, then what the parts it stands in are about. */
  kinds: readonly SectionKind[];
  /** Words of the headings it stands under, folded, the nearest first. */
  titles: readonly string[];
};

/** The clauses of the body that say something, in reading order. */
export function passagesOf(document: OfficialDocument): Passage[] {
  // Parents are walked before their children, which then need not read them again.
  const read = new Map<Clause, { folded: string; kind: SectionKind | null }>();
  return [...walkClauses(document.body)].flatMap(({ clause, path, ancestors }) => {
    const text = plainText(clause.text).normalize("NFC");
    const folded = foldKeepingPlaces(text);
    read.set(clause, { folded, kind: kindOf(clause) });
    if (text === "" && !clause.table) return [];
    const above = ancestors.toReversed();
    return {
      clause,
      label: path,
      ancestors,
      text,
      folded,
      kinds: [clause, ...above].flatMap((part) => read.get(part)?.kind ?? []),
      titles: above.map((part) => read.get(part)?.folded ?? ""),
    };
  });
}

/** The kind the parser gave, or the one a run-in title gives ("Thời gian: …"). */
export function kindOf(clause: Clause): SectionKind | null {
  if (clause.kind) return clause.kind;
  const words = plainText(clause.text);
  const runIn = /^[^:.;]{3,80}:/u.exec(words);
  return runIn ? sectionKindOf(runIn[0]) : null;
}

/** Folded letter by letter: no space is joined or cut, so places stay. */
export const foldKeepingPlaces = remembering((text) => {
  const folded = foldTone(text)
    .toLowerCase()
    .replace(/[‐-―−\u00a0]/g, (sign) => (sign === "\u00a0" ? " " : "-"));
  return folded.length === text.length ? folded : text.toLowerCase();
});

/**
 * The sentence, or the part of it between semicolons, that holds the given place: words of the paper as they stand,
 * cut at whole words when longer than a reader needs.
 */
export function excerptAt(text: string, start: number, end: number, limit = 240): string {
  const before = text.slice(0, start);
  const from = Math.max(...[...before.matchAll(/[.;!?]\s/gu)].map((match) => match.index + 2), 0);
  const closing = /[.;!?](?=\s|$)/u.exec(text.slice(end));
  const to = closing ? end + closing.index + 1 : text.length;
  if (to - from <= limit) return text.slice(from, to).trim();
  const room = Math.max(0, limit - (end - start));
  const cutFrom = start - from <= room ? from : text.indexOf(" ", start - room) + 1;
  const cutTo = Math.max(end, text.lastIndexOf(" ", cutFrom + limit));
  return text.slice(cutFrom, Math.min(cutTo, to)).trim();
}
