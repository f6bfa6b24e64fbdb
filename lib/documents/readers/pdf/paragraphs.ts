import type { Run } from "../../model";
import { cleanText } from "../clean-text";
import type { SourceParagraph } from "../source";
import { type Line, runsOf, textOf } from "./lines";

/** Between which edges the lines of a column run. */
type Margins = {
  left: number;
  right: number;
  /** A column of the header or the signature, where each centred line says a thing of its own. */
  narrow?: boolean;
};

type Draft = { lines: Line[]; hasCentred: boolean; newPage: boolean };

const startsWithLabel = (text: string) =>
  /^(?:[-–+•*]|(?:[IVXLC]+|\d{1,2}(?:\.\d{1,2})*)[.)]|[a-zđ][.)])\s/.test(text);

/**
 * Puts lines together into paragraphs. A line goes on with the one above unless something says it begins anew: its
 * first word would have fitted above, it is indented, it stands further down, or it opens with a label.
 */
export function paragraphsOf(
  lines: readonly Line[],
  margins: Margins,
  note: (mark: string, line: Line) => Run | undefined,
  startsPage: ReadonlySet<Line> = new Set(),
): SourceParagraph[] {
  const drafts: Draft[] = [];
  for (const line of lines) {
    const draft = drafts.at(-1);
    const hasCentred = isCentred(line, margins);
    if (draft && !startsPage.has(line) && continues(draft, line, margins)) {
      draft.lines.push(line);
      draft.hasCentred ||= hasCentred;
    } else drafts.push({ lines: [line], hasCentred, newPage: startsPage.has(line) });
  }
  return drafts.map(({ lines: own, hasCentred, newPage }) => {
    const centred =
      hasCentred && own.every((line) => isCentred(line, margins) || fillsWidth(line, margins));
    return {
      kind: "paragraph",
      text: cleanText(
        own.flatMap((line) => [
          ...runsOf(line, (mark) => note(mark, line)),
          { text: endsInHyphen(line) ? "" : " " },
        ]),
      ),
      ...(centred && { centred }),
      ...(newPage && { newPage }),
    };
  });
}

function continues(draft: Draft, line: Line, margins: Margins): boolean {
  const first = draft.lines[0];
  const above = draft.lines.at(-1);
  if (!first || !above) return false;
  const text = textOf(line);
  // A title is centred line by line; its longest may fill the width.
  const like = (one: Line) => isCentred(one, margins) || fillsWidth(one, margins);
  const centred = draft.hasCentred || isCentred(line, margins);
  if (centred && !(like(above) && like(line))) return false;
  if (Math.abs(line.size - above.size) > 0.6) return false;
  if (isBold(line) !== isBold(above) && centred) return false;
  if (margins.narrow && isBold(above) !== isBold(line)) return false;
  if (margins.narrow && isCentredPair(above, line) && !/^\p{Ll}/u.test(text)) return false;
  const step = line.baseline - above.baseline;
  // A step back up is the top of the next page.
  const isFar = step > line.size * 2;
  if (isFar || fitsAbove(line, above, margins, centred)) return false;
  const ends = /[.;:,?!]["”)]?$/.test(textOf(above));
  if (startsWithLabel(text) && ends) return false;
  const isHanging =
    startsWithLabel(textOf(first)) && line.left > first.left + 4 && !startsWithLabel(text);
  const isIndented = line.left > Math.min(above.left, margins.left + 4) + line.size * 0.8;
  return centred || isHanging || !isIndented;
}

/** Would the first word of this line have had room on the line above? */
function fitsAbove(line: Line, above: Line, { left, right }: Margins, centred: boolean): boolean {
  const word = /^\S+/.exec(textOf(line))?.[0] ?? "";
  const width = ((line.right - line.left) * (word.length + 1)) / Math.max(textOf(line).length, 1);
  const room = centred ? right - left - (above.right - above.left) : right - above.right;
  return room > width + above.size * 0.3;
}

/** Even room on both sides, and more of it than a justified line leaves. */
function isCentred(line: Line, { left, right }: Margins): boolean {
  const before = line.left - left;
  const after = right - line.right;
  return Math.abs(before - after) < 8 && before > 12;
}

/** A line may end within "2025-2030"; words are never hyphenated in official papers. */
const endsInHyphen = (line: Line) => /[\p{L}\p{N}]-$/u.test(textOf(line));

/** Lines of different length about one middle. */
const isCentredPair = (a: Line, b: Line) =>
  Math.abs(a.left + a.right - b.left - b.right) < 6 && Math.abs(a.left - b.left) > 4;

/** Centred like a title, and too long to show it: a justified line would touch both margins. */
function fillsWidth(line: Line, { left, right }: Margins): boolean {
  const before = line.left - left;
  return Math.abs(before - (right - line.right)) < 8 && before > 1.5;
}

const isBold = (line: Line) => line.items.every(({ bold }) => bold);

/** Where the lines of a column begin and end: its outermost edges, but for a stray one. */
export function marginsOf(lines: readonly Line[]): Margins {
  const lefts = lines.map(({ left }) => left).sort((a, b) => a - b);
  const rights = lines.map(({ right }) => right).sort((a, b) => b - a);
  const stray = Math.floor(lines.length / 50);
  return { left: lefts[stray] ?? 0, right: rights[stray] ?? 0 };
}
