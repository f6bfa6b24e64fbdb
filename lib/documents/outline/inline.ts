import type { RichText, Run, TextRun } from "../model";
import { tidyRichText } from "../rich-text";

/** Footnotes of one text: their words by the name in `[^name]`. */
export type FootnoteWords = ReadonlyMap<string, readonly TextRun[]>;

/**
 * Reads `**bold**`, `*italic*`, `[^1]` and `\` escapes (docs/outline.md). Marks that pair with nothing are what
 * converters leave behind: `**` is dropped, a single `*` is an ordinary sign.
 */
export function parseInline(line: string, footnotes: FootnoteWords = new Map()): RichText {
  const runs: Run[] = [];
  let words = "";
  let bold = false;
  let italic = false;

  function flush() {
    if (words !== "")
      runs.push({ text: words, ...(bold && { bold: true }), ...(italic && { italic: true }) });
    words = "";
  }

  let at = 0;
  while (at < line.length) {
    const rest = line.slice(at);
    const escaped = /^\\([!-/:-@[-`{-~])/.exec(rest);
    const note = /^\[\^([^\]\s]{1,40})\]/.exec(rest);
    const noteWords = note?.[1] === undefined ? undefined : footnotes.get(note[1]);
    const stars = /^\*+/.exec(rest)?.[0].length ?? 0;
    if (escaped) {
      words += escaped[1];
      at += 2;
    } else if (note && noteWords) {
      flush();
      runs.push({ footnote: noteWords });
      at += note[0].length;
    } else if (stars > 0) {
      const opens = isOpening(line, at, stars);
      const closes = isClosing(line, at, stars);
      const change = (isOn: boolean, width: number) =>
        isOn ? closes : opens && hasClosing(line, at + stars, width);
      const turnBold = stars >= 2 && change(bold, 2);
      const turnItalic = stars % 2 === 1 && change(italic, 1);
      if (turnBold || turnItalic) flush();
      if (turnBold) bold = !bold;
      if (turnItalic) italic = !italic;
      if (stars === 1 && !turnItalic) words += "*";
      at += stars;
    } else {
      words += line[at];
      at += 1;
    }
  }
  flush();
  return tidyRichText(runs);
}

const isSpaceOrEdge = (character: string | undefined) =>
  character === undefined || /\s/.test(character);
const isWordCharacter = (character: string | undefined) =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

const isOpening = (line: string, at: number, width: number) =>
  !isSpaceOrEdge(line[at + width]) && !isWordCharacter(line[at - 1]);
const isClosing = (line: string, at: number, width: number) =>
  !isSpaceOrEdge(line[at - 1]) && !isWordCharacter(line[at + width]);

/** Whether a mark at least `width` wide closes somewhere after `from`. */
function hasClosing(line: string, from: number, width: number): boolean {
  for (const match of line.slice(from).matchAll(/\\.|\*+/g)) {
    if (match[0].startsWith("\\")) continue;
    const stars = match[0].length;
    const fits = width === 1 ? stars % 2 === 1 : stars >= 2;
    if (fits && isClosing(line, from + match.index, stars)) return true;
  }
  return false;
}

/**
 * Writes a paragraph in the outline notation; `noteNumber` gives the number that stands for a footnote.
 * Inverse of `parseInline` for tidy text.
 */
export function printInline(
  text: RichText,
  noteNumber: (words: readonly TextRun[]) => number,
): string {
  return text
    .map((run) => {
      if (!("text" in run)) return `[^${noteNumber(run.footnote)}]`;
      const mark = (run.bold ? "**" : "") + (run.italic ? "*" : "");
      return mark + escapeSigns(run.text) + mark;
    })
    .join("");
}

function escapeSigns(words: string): string {
  return words.replace(/[\\*|]|\[(?=\^)|<(?=br)|&(?=nbsp;)/gi, "\\$&").replace(/\n/g, " ⏎ ");
}
