import { type Line, linesOf, stretchesOf } from "./lines";

/** Part of a page: lines that follow one another, or lines side by side in columns. */
export type Region = { kind: "flow"; lines: Line[] } | { kind: "columns"; rows: Line[][][] };

type Gap = { left: number; right: number };

/** A gap this wide (in letter sizes) may separate columns; one alone must be wider to be believed. */
const columnGap = 0.9;
const loneColumnGap = 3;

/** Finds where lines stand side by side (header, signature, tables): gaps that neighbouring lines share. */
export function regionsOf(lines: readonly Line[]): Region[] {
  const regions: Region[] = [];
  let at = 0;
  while (at < lines.length) {
    const found = columnsFrom(lines, at);
    if (found) {
      regions.push({ kind: "columns", rows: found.rows });
      at += found.count;
      continue;
    }
    const line = lines[at];
    const last = regions.at(-1);
    if (line && last?.kind === "flow") last.lines.push(line);
    else if (line) regions.push({ kind: "flow", lines: [line] });
    at += 1;
  }
  return regions;
}

function columnsFrom(
  lines: readonly Line[],
  start: number,
): { rows: Line[][][]; count: number } | null {
  const first = lines[start];
  if (!first) return null;
  let gaps = gapsOf(first);
  if (gaps.length === 0) return null;
  const taken = [first];
  for (const line of lines.slice(start + 1)) {
    const left = gaps.flatMap((gap) => free(gap, line));
    if (left.length === 0 || !isAligned(line, taken, left)) break;
    gaps = left;
    taken.push(line);
  }
  const shared = taken.filter((line) =>
    gapsOf(line).some((gap) => gaps.some((one) => overlaps(gap, one))),
  );
  const isWide = gaps.some((gap) => gap.right - gap.left > first.size * loneColumnGap);
  if (shared.length < 2 && !isWide) return null;
  const edges = gaps.map(({ left, right }) => (left + right) / 2);
  return { rows: rowsOf(taken, edges), count: taken.length };
}

function gapsOf(line: Line): Gap[] {
  const stretches = stretchesOf(line, line.size * columnGap);
  return stretches
    .slice(1)
    .map(({ left }, index) => ({ left: stretches[index]?.right ?? 0, right: left }));
}

/** What of a gap a line leaves free. */
function free(gap: Gap, line: Line): Gap[] {
  let pieces = [gap];
  for (const { left, right } of stretchesOf(line, line.size * 0.5)) {
    pieces = pieces.flatMap((piece) => [
      { left: piece.left, right: Math.min(piece.right, left) },
      { left: Math.max(piece.left, right), right: piece.right },
    ]);
  }
  return pieces.filter(({ left, right }) => right - left > line.size * 0.5);
}

const overlaps = (a: Gap, b: Gap) => a.left < b.right && b.left < a.right;

/** A line on one side only must sit as that column's lines do: begin where they begin, or share their middle. */
function isAligned(line: Line, taken: readonly Line[], gaps: readonly Gap[]): boolean {
  const sides = columnsOf(
    line,
    gaps.map(({ left, right }) => (left + right) / 2),
  );
  const inhabited = sides.filter((side) => side.length > 0);
  if (inhabited.length > 1) return true;
  const column = sides.findIndex((side) => side.length > 0);
  const edges = gaps.map(({ left, right }) => (left + right) / 2);
  const above = taken.flatMap((other) => {
    const items = columnsOf(other, edges)[column] ?? [];
    return items.length > 0 ? linesOf(items) : [];
  });
  const lefts = above.map(({ left }) => left);
  const middles = above.map(({ left, right }) => (left + right) / 2);
  const middle = (line.left + line.right) / 2;
  const near = (places: readonly number[], place: number) =>
    places.some((one) => Math.abs(one - place) < 8);
  if (above.length < 2) return near(lefts, line.left) || near(middles, middle);
  return spread(middles) < spread(lefts) ? near(middles, middle) : near(lefts, line.left);
}

const spread = (places: readonly number[]) => Math.max(...places) - Math.min(...places);

const columnsOf = (line: Line, edges: readonly number[]) =>
  [...edges, Number.POSITIVE_INFINITY].map((edge, index) =>
    line.items.filter((item) => {
      const middle = (item.left + item.right) / 2;
      return middle < edge && middle >= (edges[index - 1] ?? Number.NEGATIVE_INFINITY);
    }),
  );

/** Two columns lay out a header or a signature: one row. More are a table, where each line is taken for a row. */
function rowsOf(lines: readonly Line[], edges: readonly number[]): Line[][][] {
  const rows = lines.map((line) =>
    columnsOf(line, edges).map((items) => (items.length > 0 ? linesOf(items) : [])),
  );
  if (edges.length > 1) return rows;
  return [[0, 1].map((column) => rows.flatMap((row) => row[column] ?? []))];
}
