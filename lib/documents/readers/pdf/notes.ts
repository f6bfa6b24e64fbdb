import type { Run, TextRun } from "../../model";
import { cleanText } from "../clean-text";
import { isRaised, type Line, runsOf, textOf } from "./lines";

/** A page's lines without its footnotes, and the note a reference mark in them stands for. */
export type Notes = { lines: Line[]; noteOf: (mark: string) => Run | undefined };

/** Takes the footnotes off the foot of a page: small lines there, from the first that opens with a mark. */
export function takeNotes(lines: readonly Line[]): Notes {
  const marks = new Set(
    lines.flatMap((line) =>
      line.items.filter((item) => isRaised(item, line)).map(({ text }) => text.trim()),
    ),
  );
  const usual = usualSize(lines);
  const isSmall = (line: Line) => line.size < usual * 0.9;
  const start = lines.findLastIndex((line) => !isSmall(line)) + 1;
  const notes = new Map<string, Line[]>();
  let open: Line[] | undefined;
  for (const line of lines.slice(start)) {
    const mark = /^\d{1,2}/.exec(textOf(line))?.[0];
    if (mark !== undefined && marks.has(mark) && !notes.has(mark)) {
      open = [];
      notes.set(mark, open);
    }
    // Small print that belongs to no note stays where it is.
    if (!open) return { lines: [...lines], noteOf: () => undefined };
    open.push(line);
  }
  return {
    lines: lines.slice(0, start),
    noteOf(mark) {
      const own = notes.get(mark);
      if (!own) return undefined;
      const runs = own.flatMap((line) => [...runsOf(line), { text: " " }]);
      const words = cleanText(runs).filter((run): run is TextRun => "text" in run);
      const [first, ...rest] = words;
      return {
        footnote: cleanText([
          { ...first, text: first?.text.slice(mark.length) ?? "" },
          ...rest,
        ]).filter((run): run is TextRun => "text" in run),
      };
    },
  };
}

/** The size most letters of the page have. */
function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size);
    letters.set(size, (letters.get(size) ?? 0) + textOf(line).length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
