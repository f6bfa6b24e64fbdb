import type { RichText, Run, TextRun } from "./model";

/**
 * The normal form of a paragraph: NFC, single spaces, no space at either end, emphasis on whole words and never on
 * the space around them, at most one emphasis in a stretch without spaces, neighbours of equal style joined.
 * "\n" (a new paragraph inside a table cell) is kept.
 */
export function tidyRichText(text: RichText): RichText {
  return joinEqual(trimEnds(emphasiseWholeWords(joinSpaces(text))));
}

/** Two pieces of one paragraph, with a space between them. */
export function joinRichText(first: RichText, second: RichText): RichText {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  return joinEqual(spacesBetweenEqual([...first, { text: " " }, ...second]));
}

/** What is left of a paragraph after its first `count` characters, spaces before the rest removed. */
export function dropCharacters(text: RichText, count: number): RichText {
  let left = count;
  const rest: Run[] = [];
  for (const run of text) {
    if (!("text" in run)) {
      rest.push(run);
      continue;
    }
    const dropped = Math.min(left, run.text.length);
    left -= dropped;
    if (run.text.length > dropped) rest.push({ ...run, text: run.text.slice(dropped) });
  }
  return tidyRichText(rest);
}

/** The words from `start` to `end` (places in the plain text) exchanged for `to`, in the style of the first of them. */
export function replaceRange(text: RichText, start: number, end: number, to: string): RichText {
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

/** True when every letter of the paragraph is bold. */
export function isAllBold(text: RichText): boolean {
  const worded = text.filter(
    (run): run is TextRun => "text" in run && /[\p{L}\p{N}]/u.test(run.text),
  );
  return worded.length > 0 && worded.every((run) => run.bold);
}

/** The same words without bold; a heading is bold by being a heading. */
export function withoutBold(text: RichText): RichText {
  return joinEqual(
    text.map((run) => ("text" in run ? styled(run.text, { italic: run.italic }) : run)),
  );
}

/** The same words in bold, as a title without a number is written. */
export function inBold(text: RichText): RichText {
  return joinEqual(
    text.map((run) => ("text" in run ? styled(run.text, { bold: true, italic: run.italic }) : run)),
  );
}

/** The same words upright; a legal basis is in italics by being one. */
export function withoutItalic(text: RichText): RichText {
  return joinEqual(text.map((run) => ("text" in run ? styled(run.text, { bold: run.bold }) : run)));
}

type Style = { bold?: true | undefined; italic?: true | undefined };

function styled(text: string, { bold, italic }: Style): TextRun {
  return { text, ...(bold && { bold }), ...(italic && { italic }) };
}

const sameStyle = (a: Style, b: Style) => a.bold === b.bold && a.italic === b.italic;

function joinEqual(runs: readonly Run[]): RichText {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if ("text" in run && run.text === "") continue;
    if (last && "text" in last && "text" in run && sameStyle(last, run)) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else joined.push(run);
  }
  return joined;
}

/** One space for any stretch of spaces, also across runs. */
function joinSpaces(runs: readonly Run[]): Run[] {
  let afterSpace = false;
  return runs.map((run) => {
    if (!("text" in run)) {
      afterSpace = false;
      return run;
    }
    let text = run.text
      .normalize("NFC")
      .replace(/[ \t\u00a0\u2000-\u200a\u202f\u3000]+/g, " ")
      .replace(/ ?\n ?/g, "\n");
    if (afterSpace) text = text.replace(/^ /, "");
    if (text !== "") afterSpace = /[ \n]$/.test(text);
    return { ...run, text };
  });
}

/** Splits into stretches of letters, other signs and spaces, so that style can be settled for each stretch. */
function emphasiseWholeWords(runs: readonly Run[]): Run[] {
  if (!runs.some((run) => "text" in run && isEmphasised(run)))
    return runs.map((run) => ("text" in run ? styled(run.text, {}) : run));
  type Piece = { text: string; style: Style; kind: "word" | "sign" | "space" };
  const out: Run[] = [];
  let pieces: Piece[] = [];
  const kindOf = (character: string): Piece["kind"] =>
    /\s/.test(character) ? "space" : /[\p{L}\p{M}\p{N}]/u.test(character) ? "word" : "sign";

  /** A stretch without spaces has one emphasis, from its first word to its last; signs around them keep theirs. */
  function settle() {
    const words = pieces.filter((piece) => piece.kind === "word");
    const marked = (words.length > 0 ? words : pieces).find((piece) => isEmphasised(piece.style));
    const first = pieces.findIndex((piece) => piece.kind === "word");
    const last = pieces.findLastIndex((piece) => piece.kind === "word");
    pieces.forEach(({ text, style }, index) => {
      const isInside = first >= 0 && index >= first && index <= last;
      out.push(styled(text, isInside || isEmphasised(style) ? (marked?.style ?? {}) : style));
    });
    pieces = [];
  }

  for (const run of runs) {
    if (!("text" in run)) {
      settle();
      out.push(run);
      continue;
    }
    for (const character of run.text) {
      const kind = kindOf(character);
      if (kind === "space") {
        settle();
        out.push({ text: character });
        continue;
      }
      const last = pieces.at(-1);
      if (last?.kind === kind && (kind === "word" || sameStyle(last.style, run))) {
        last.text += character;
        if (!isEmphasised(last.style)) last.style = { bold: run.bold, italic: run.italic };
      } else pieces.push({ text: character, style: { bold: run.bold, italic: run.italic }, kind });
    }
  }
  settle();
  return spacesBetweenEqual(joinEqual(out));
}

const isEmphasised = (style: Style) => Boolean(style.bold || style.italic);

/** A space between two runs of the same emphasis belongs to it: "**hai từ**", not "**hai** **từ**". */
function spacesBetweenEqual(runs: readonly Run[]): Run[] {
  return runs.map((run, index) => {
    const before = runs[index - 1];
    const after = runs[index + 1];
    if (!("text" in run) || run.text !== " ") return run;
    if (!before || !after || !("text" in before) || !("text" in after)) return run;
    return sameStyle(before, after) ? styled(" ", before) : run;
  });
}

function trimEnds(runs: readonly Run[]): Run[] {
  const trimmed = [...joinEqual(runs)];
  const first = trimmed[0];
  if (first && "text" in first) trimmed[0] = { ...first, text: first.text.trimStart() };
  const last = trimmed.at(-1);
  if (last && "text" in last) trimmed[trimmed.length - 1] = { ...last, text: last.text.trimEnd() };
  return trimmed;
}
