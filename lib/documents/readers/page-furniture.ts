/** "Trang 2/5", "- 2 -", "2/5": a page number and nothing else. */
const pageNumber =
  /^\s*(?<sign>[-–—]?)\s*(?<word>trang|tr\.)?\s*(?<page>\d{1,3})(?<of>\s?\/\s?\d{1,3})?\s*[-–—]?\s*$/iu;

/** Fewer letters do not fill a page: numbers closer together are the cells of a table laid out in lines. */
const shortestPage = 600;

/**
 * Takes out what converters leave of the page itself: page numbers that count on from 1 or 2, and the running title
 * printed beside them. What they cut in two can then be put together again.
 */
export function withoutPageFurniture(lines: readonly string[]): string[] {
  const numbers = pageNumberLines(lines);
  const beside = numbers.flatMap((at) => nextWords(lines, at) ?? []);
  const titles = new Set(
    beside
      .map((at) => (lines[at] ?? "").trim())
      .filter((words, index, all) => isRunningTitle(words, all.indexOf(words) !== index, lines)),
  );
  const dropped = new Set([
    ...numbers,
    ...beside.filter((at) => titles.has((lines[at] ?? "").trim())),
  ]);
  return lines.map((line, index) => (dropped.has(index) ? "" : line));
}

/** Places of the lines that number the pages, in order; none when the numbers do not count on. */
function pageNumberLines(lines: readonly string[]): number[] {
  const found: number[] = [];
  let expected: number | null = null;
  let letters = 0;
  for (const [index, line] of lines.entries()) {
    const groups = pageNumber.exec(line)?.groups;
    const page = Number(groups?.page ?? 0);
    const isSaid = Boolean(groups?.word || (groups?.sign && line.trim().length > 3));
    const isNext = expected === null ? page === 1 || page === 2 : page === expected;
    if (groups && isNext && (isSaid || letters >= shortestPage)) {
      found.push(index);
      expected = page + 1;
      letters = 0;
    } else letters += line.trim().length;
  }
  return found;
}

function nextWords(lines: readonly string[], from: number): number | null {
  const at = lines.findIndex((line, index) => index > from && line.trim() !== "");
  return at < 0 ? null : at;
}

/** A running title stands beside more than one page number, or repeats a line of the letterhead. */
function isRunningTitle(words: string, isRepeated: boolean, lines: readonly string[]): boolean {
  const letterhead = lines.slice(0, 12).flatMap((line) => line.split(/\t| {3,}/));
  return isRepeated || letterhead.some((line) => line.trim() === words);
}
