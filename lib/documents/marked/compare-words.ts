import { diffArrays } from "diff";
import { likeness } from "@/lib/text/likeness";
import { plainText, type RichText, type Run, type TextRun } from "../model";
import { type Change, marked } from "./marks";

/** A word, the space between two, a sign or a footnote; `key` is equal where they say and look the same. */
type Token = { run: Run; key: string };

/** Above this nobody reads word by word: the texts count as wholly different (see compare.ts). */
const mostChangedWords = 400;

/** Two paragraphs with less in common are not compared word by word: what they share is chance. */
export const leastLikeness = 0.25;

/** One paragraph from two: words only before are marked as removed, words only after as added. */
export function compareRichText(before: RichText, after: RichText): RichText {
  if (likeness(allWords(before), allWords(after)) < leastLikeness)
    return [...markRichText(before, "removed"), ...markRichText(after, "added")];
  return stretches(tokensOf(before), tokensOf(after)).flatMap(({ change, tokens }) =>
    joined(tokens.map(({ run }) => run)).map((run) => (change ? markRun(run, change) : run)),
  );
}

/** The same for a line without emphasis. */
export function compareWords(before: string, after: string): string {
  return compareRichText(lineOf(before), lineOf(after))
    .map((run) => ("text" in run ? run.text : ""))
    .join("");
}

/** A paragraph that stands only on one side. */
export function markRichText(text: RichText, change: Change): RichText {
  return text.map((run) => markRun(run, change));
}

/** The words of a paragraph, those of its footnotes too. */
export function allWords(text: RichText): string {
  return text.map((run) => ("text" in run ? run.text : plainText(run.footnote))).join("");
}

const lineOf = (text: string): RichText => (text === "" ? [] : [{ text }]);

function tokensOf(text: RichText): Token[] {
  return text.flatMap((run): Token[] => {
    if (!("text" in run)) return [{ run, key: JSON.stringify(run) }];
    const style = `${run.bold ? "b" : ""}${run.italic ? "i" : ""}|`;
    const pieces = run.text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
    return pieces.map((piece) => ({
      run: { ...run, text: piece },
      key: style + piece,
    }));
  });
}

type Stretch = { change: Change | null; tokens: readonly Token[] };

function stretches(before: readonly Token[], after: readonly Token[]): Stretch[] {
  const found: Stretch[] = [];
  let removed: Token[] = [];
  let added: Token[] = [];
  const close = () => {
    if (removed.length > 0) found.push({ change: "removed", tokens: removed });
    if (added.length > 0) found.push({ change: "added", tokens: added });
    removed = [];
    added = [];
  };
  const parts = differences(before, after);
  for (const [index, part] of parts.entries()) {
    if (part.change === "removed") removed = [...removed, ...part.before];
    else if (part.change === "added") added = [...added, ...part.after];
    else if (isSpaceBetween(parts, index)) {
      removed = [...removed, ...part.before];
      added = [...added, ...part.after];
    } else {
      close();
      found.push({ change: null, tokens: part.after });
    }
  }
  close();
  return found;
}

type Part = { change: Change | null; before: Token[]; after: Token[] };

function differences(before: readonly Token[], after: readonly Token[]): Part[] {
  const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key);
  const changes = diffArrays(keys(before), keys(after), { maxEditLength: mostChangedWords }) ?? [
    { value: keys(before), removed: true, added: false },
    { value: keys(after), added: true, removed: false },
  ];
  let [at, to] = [0, 0];
  return changes.map(({ value, added, removed }) => {
    const part: Part = {
      change: added ? "added" : removed ? "removed" : null,
      before: added ? [] : before.slice(at, at + value.length),
      after: removed ? [] : after.slice(to, to + value.length),
    };
    at += part.before.length;
    to += part.after.length;
    return part;
  });
}

/** A lone space between two changes: the words on both sides of it are read as one change. */
function isSpaceBetween(parts: readonly Part[], index: number): boolean {
  const space = parts[index]?.after.every(({ key }) => /^[bi]*\|\s+$/.test(key));
  return Boolean(space && parts[index - 1]?.change && parts[index + 1]?.change);
}

/** Neighbours of equal style as one run. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const isEqual =
      last &&
      "text" in last &&
      "text" in run &&
      last.bold === run.bold &&
      last.italic === run.italic;
    if (isEqual) result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}

function markRun(run: Run, change: Change): Run {
  const mark = (words: TextRun): TextRun => ({ ...words, text: marked(words.text, change) });
  return "text" in run ? mark(run) : { footnote: run.footnote.map(mark) };
}
