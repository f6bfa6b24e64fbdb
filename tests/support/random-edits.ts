import { relabel } from "@/lib/documents/checks/lists";
import { clausesOf, type Line, linesOf } from "@/lib/documents/lines";
import { withAutomaticNumbers } from "@/lib/documents/merge/automatic-numbers";
import { type OfficialDocument, plainText, richText } from "@/lib/documents/model";
import type { Label } from "@/lib/documents/outline/label";
import { tidyDocument } from "@/lib/documents/tidy-document";

/** Gives the next number from 0 up to `below`. */
export type Draw = (below: number) => number;

/** What a script of edits needs from outside: chance, and words nobody wrote before. */
export type Chance = { draw: Draw; word: () => string };

/** Chance from a seed, the same each time (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}

type Change = (document: OfficialDocument, chance: Chance) => OfficialDocument;

/** The changes an editor makes with one hand on the keyboard. */
export const changes: Record<string, Change> = {
  typeInClause: (document, { draw, word }) =>
    withLines(document, draw, (lines) => {
      const at = draw(lines.length);
      return lines.map((line, index) =>
        index === at && !line.table
          ? { ...line, text: richText(withWord(plainText(line.text), word(), draw)) }
          : line,
      );
    }),
  rewriteClause: (document, { draw, word }) =>
    withLines(document, draw, (lines) => {
      const at = draw(lines.length);
      return lines.map((line, index) =>
        index === at && !line.table
          ? { ...line, text: richText(`${word()} làm theo ${word()}`) }
          : line,
      );
    }),
  addClause: (document, { draw, word }) =>
    withLines(document, draw, (lines) => {
      const at = draw(lines.length);
      const above = lines[at];
      if (!above) return lines;
      const line: Line = {
        id: `x-${word().slice(1, -1)}`,
        label: draw(4) === 0 ? null : next(above.label),
        text: richText(`Việc ${word()}`),
        table: null,
      };
      return lines.toSpliced(at + 1, 0, line);
    }),
  splitClause: (document, { draw, word }) =>
    withLines(document, draw, (lines) => {
      const at = draw(lines.length);
      const line = lines[at];
      const words = line ? plainText(line.text).split(" ") : [];
      if (!line || line.table || words.length < 2) return lines;
      const cut = 1 + draw(words.length - 1);
      const [first, second] = [words.slice(0, cut).join(" "), words.slice(cut).join(" ")];
      return lines.toSpliced(
        at,
        1,
        { ...line, text: richText(first) },
        {
          ...line,
          id: `x-${word().slice(1, -1)}`,
          label: next(line.label),
          text: richText(second),
        },
      );
    }),
  deleteClause: (document, { draw }) =>
    withLines(document, draw, (lines) =>
      lines.length < 4 ? lines : lines.toSpliced(draw(lines.length), 1),
    ),
  deletePart: (document, { draw }) => {
    const at = draw(document.body.length);
    if (document.body.length < 3) return document;
    return { ...document, body: document.body.toSpliced(at, 1) };
  },
  moveClause: (document, { draw }) =>
    withLines(document, draw, (lines) => {
      const from = draw(lines.length);
      const line = lines[from];
      if (!line) return lines;
      const rest = lines.toSpliced(from, 1);
      return rest.toSpliced(draw(rest.length + 1), 0, line);
    }),
  movePart: (document, { draw }) => {
    const from = draw(document.body.length);
    const part = document.body[from];
    if (!part) return document;
    const rest = document.body.toSpliced(from, 1);
    const body = rest.toSpliced(draw(rest.length + 1), 0, part);
    return { ...document, body: clausesOf(linesOf(body)) };
  },
  demoteClause: (document, { draw }) =>
    withLines(document, draw, (lines) => {
      const at = draw(lines.length);
      const label = lines[draw(lines.length)]?.label ?? null;
      return lines.map((line, index) => (index === at && !line.table ? { ...line, label } : line));
    }),
  writeSubject: (document, { draw, word }) => ({
    ...document,
    subject: richText(withWord(plainText(document.subject), word(), draw)),
  }),
  writePreamble: (document, { draw, word }) => ({
    ...document,
    preamble:
      draw(2) === 0
        ? document.preamble.toSpliced(draw(document.preamble.length + 1), 0, [
            { text: `Căn cứ ${word()};` },
          ])
        : document.preamble.toSpliced(draw(document.preamble.length), 1),
  }),
  writeRecipients: (document, { draw, word }) => ({
    ...document,
    recipients: document.recipients.toSpliced(
      draw(document.recipients.length + 1),
      0,
      `${word()};`,
    ),
  }),
  writeHead: (document, { draw, word }) =>
    draw(2) === 0
      ? { ...document, place: word() }
      : { ...document, signature: { ...document.signature, name: word() } },
};

const names = Object.keys(changes);

/** One random change, tidy as an editor leaves it. */
export function randomEdit(document: OfficialDocument, chance: Chance): OfficialDocument {
  const name = names[chance.draw(names.length)] ?? "typeInClause";
  const changed = tidyDocument(changes[name]?.(document, chance) ?? document);
  return withAutomaticNumbers(changed, [document]);
}

/** Changes the lines of the body, or of an annex, and counts the lists on as the editor does. */
function withLines(
  document: OfficialDocument,
  draw: Draw,
  change: (lines: readonly Line[]) => readonly Line[],
): OfficialDocument {
  const annex = document.annexes.length > 0 && draw(6) === 0 ? draw(document.annexes.length) : -1;
  const outline = (clauses: OfficialDocument["body"]) => clausesOf(change(linesOf(clauses)));
  if (annex < 0) return { ...document, body: outline(document.body) };
  return {
    ...document,
    annexes: document.annexes.map((one, index) =>
      index === annex ? { ...one, body: outline(one.body) } : one,
    ),
  };
}

function withWord(text: string, word: string, draw: Draw): string {
  const words = text.split(" ").filter(Boolean);
  return words.toSpliced(draw(words.length + 1), 0, word).join(" ");
}

/** The label that follows in its list. */
function next(label: Label | null): Label | null {
  if (!label || label.ordinal === 0) return label;
  const ordinal = label.ordinal + 1;
  return { ...label, ordinal, label: relabel(label, ordinal) };
}

/** Every word of a document, wherever it stands. */
export function wordsOf(document: OfficialDocument): Set<string> {
  return new Set(countWords(document).keys());
}

/** How often each word stands in a document. */
export function countWords(document: OfficialDocument): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of JSON.stringify(document).matchAll(/w\d+z/g)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
