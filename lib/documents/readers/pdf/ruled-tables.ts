import { limits } from "../limits";
import type { Item } from "./page-items";
import type { Ruling } from "./rulings";

/** A table drawn with rules: its place, and for each cell its pieces of text or the neighbour that covers it. */
export type RuledTable = {
  top: number;
  bottom: number;
  left: number;
  right: number;
  rows: RuledCell[][];
  /** Where the rules of its grid stand. */
  xs: readonly number[];
  ys: readonly number[];
};
type RuledCell = { items: Item[]; left: number; right: number } | { merged: "left" | "up" };

/** Rules closer than this (points) are one, and two that come this near touch. */
const near = 3;

/** The ruled tables of a page with the text in them, and the text outside. */
export function takeTables(items: readonly Item[], rulings: readonly Ruling[]) {
  const tables = groupsOf(rulings).flatMap(tableFrom);
  const outside: Item[] = [];
  for (const item of items) {
    const cell = tables.map((table) => cellAt(table, item)).find(Boolean);
    if (cell) cell.items.push(item);
    else outside.push(item);
  }
  const hasWords = ({ rows }: RuledTable) =>
    rows.flat().some((cell) => "items" in cell && cell.items.length > 0);
  return { outside, tables: tables.filter(hasWords).sort((a, b) => a.top - b.top) };
}

/** Rules that touch one another, directly or through others. */
function groupsOf(rulings: readonly Ruling[]): Ruling[][] {
  let groups: Ruling[][] = [];
  for (const ruling of rulings) {
    const touched = groups.filter((group) => group.some((other) => touches(ruling, other)));
    groups = [...groups.filter((group) => !touched.includes(group)), [...touched.flat(), ruling]];
    if (groups.length > 500) return [];
  }
  return groups;
}

const touches = (a: Ruling, b: Ruling) =>
  a.left < b.right + near &&
  b.left < a.right + near &&
  a.top < b.bottom + near &&
  b.top < a.bottom + near;

function tableFrom(rulings: Ruling[]): RuledTable[] {
  const upright = rulings.filter(({ left, right }) => right - left < near);
  const level = rulings.filter(({ top, bottom }) => bottom - top < near);
  const xs = distinct(upright.map(({ left }) => left));
  const ys = distinct(level.map(({ top }) => top));
  // A frame around one cell is no table, and neither is a column of boxes.
  if (xs.length < 3 || ys.length < 2) return [];
  if (xs.length > limits.tableColumns || ys.length > limits.pdfPageLines) return [];
  const rows = ys.slice(1).map((bottom, row) =>
    xs.slice(1).map((right, column): RuledCell => {
      const [left = 0, top = 0] = [xs[column], ys[row]];
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const closedLeft = upright.some(
        (rule) => Math.abs(rule.left - left) < near && rule.top < y && rule.bottom > y,
      );
      const closedAbove = level.some(
        (rule) => Math.abs(rule.top - top) < near && rule.left < x && rule.right > x,
      );
      if (!closedLeft && column > 0) return { merged: "left" };
      if (!closedAbove && row > 0) return { merged: "up" };
      return { items: [], left, right };
    }),
  );
  const [left = 0, top = 0, right = 0, bottom = 0] = [xs[0], ys[0], xs.at(-1), ys.at(-1)];
  return [{ left, right, top, bottom, rows, xs, ys }];
}

function cellAt({ rows, xs, ys }: RuledTable, item: Item) {
  const x = (item.left + item.right) / 2;
  const y = item.baseline - item.size / 3;
  let column = xs.findLastIndex((left) => left <= x);
  let row = ys.findLastIndex((top) => top <= y);
  for (let cell = rows[row]?.[column]; cell; cell = rows[row]?.[column]) {
    if ("items" in cell) return cell;
    if (cell.merged === "left") column -= 1;
    else row -= 1;
  }
  return undefined;
}

function distinct(places: readonly number[]): number[] {
  const sorted = [...places].sort((a, b) => a - b);
  return sorted.filter((place, index) => index === 0 || place - (sorted[index - 1] ?? 0) > near);
}
