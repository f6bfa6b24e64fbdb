import { measure } from "@/lib/documents/renderers/text-width";

/** Text in a box: the letters' size in points, and its lines. */
type Fitted = { size: number; lines: string[]; widest: number };

type Box = { width: number; height: number; size: number };

/** The height of a line, in times its size. */
export const lineHeight = 1.22;
export const millimetresPerPoint = 25.4 / 72;

/** Below this nobody reads it on a wall; the office is told. Words never go missing for that. */
export const smallestGoodSize = 9;
const step = 0.5;
const smallest = 2;

/** What is known of letters' widths is a little less than what is drawn; and of signs not in the table nothing. */
const margin = 1.015;

/**
 * Sets a text into a box: in letters of the box's size when they fit, else in smaller ones, its lines about equally
 * long. No word is left out and none is cut, however long: one without a space is broken when nothing else helps.
 * Takes the box in millimetres; a line feed begins a new line.
 */
export function fitText(text: string, box: Box, isBold: boolean): Fitted {
  const paragraphs = text
    .normalize("NFC")
    .split("\n")
    .map((line) => line.split(/\s+/).filter(Boolean))
    .filter((words) => words.length > 0)
    .map((words) => words.map((word) => ({ word, width: widthOf(word, isBold) })));
  for (let size = box.size; ; size = Math.max(smallest, size - step)) {
    const isLast = size <= smallest;
    const most = box.width / (size * margin);
    const pieces = isLast
      ? paragraphs.map((words) => words.flatMap((word) => broken(word, most, isBold)))
      : paragraphs;
    const full = pieces.map((words) => filled(words, most));
    const count = full.reduce((sum, lines) => sum + lines.length, 0);
    const isIn =
      count * lineHeight * size * millimetresPerPoint <= box.height &&
      full.every((lines) => lines.every(({ width }) => width <= most));
    if (!isIn && !isLast) continue;
    const lines = pieces.flatMap((words, at) => balanced(words, most, full[at]?.length ?? 1));
    const widest = Math.max(0, ...lines.map(({ width }) => width)) * size * margin;
    return { size, lines: lines.map(({ text: line }) => line), widest };
  }
}

type Word = { word: string; width: number };
type Line = { text: string; width: number };

/** Per point of size, in millimetres. */
function widthOf(word: string, isBold: boolean): number {
  const unknown = word.replace(/[\p{Script=Latin}\p{M}\p{N}\p{P}\s]/gu, "").length;
  return measure(word, 1, isBold) + unknown * 0.5 * millimetresPerPoint;
}

const space = measure(" ", 1, true);

function filled(words: readonly Word[], most: number): Line[] {
  const lines: Line[] = [];
  for (const { word, width } of words) {
    const last = lines.at(-1);
    if (last && last.width + space + width <= most) {
      last.text += ` ${word}`;
      last.width += space + width;
    } else lines.push({ text: word, width });
  }
  return lines;
}

/** So many lines, in the narrowest width that gives no more of them: no lone word at the end. */
function balanced(words: readonly Word[], most: number, count: number): Line[] {
  if (count < 2) return filled(words, most);
  let low = most / 2;
  let high = most;
  while (high - low > most / 200) {
    const middle = (low + high) / 2;
    if (filled(words, middle).length > count) low = middle;
    else high = middle;
  }
  return filled(words, high);
}

/** A word wider than the box, in pieces that are not. */
function broken({ word, width }: Word, most: number, isBold: boolean): Word[] {
  if (width <= most) return [{ word, width }];
  const pieces: Word[] = [];
  for (const letter of word) {
    const last = pieces.at(-1);
    const wide = widthOf(letter, isBold);
    if (last && last.width + wide <= most) {
      last.word += letter;
      last.width += wide;
    } else pieces.push({ word: letter, width: wide });
  }
  return pieces;
}
