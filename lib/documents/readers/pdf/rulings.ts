import { limits } from "../limits";
import type { DrawingList, Operators } from "./glyphs";
import { type Matrix, multiply } from "./matrix";

/** A straight rule drawn on the page, along one of its axes. */
export type Ruling = { left: number; right: number; top: number; bottom: number };

/** Thinner than this (points) is a rule, longer than that may be part of a table. */
const thin = 2.5;
const long = 6;

/** The horizontal and vertical rules of a page; a drawn box gives its four sides. `view` turns the page upright. */
export function rulingsOf(list: DrawingList, OPS: Operators, view: Matrix): Ruling[] {
  const rulings: Ruling[] = [];
  const saved: Matrix[] = [];
  let ctm = view;
  for (const [index, operator] of list.fnArray.entries()) {
    const given: unknown = list.argsArray[index];
    const args: readonly unknown[] = Array.isArray(given) ? given : [];
    if (operator === OPS.save) saved.push(ctm);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) {
      ctm = saved.pop() ?? ctm;
    } else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(ctm);
      ctm = multiply(ctm, matrixFrom(args[0]));
    } else if (operator === OPS.transform) ctm = multiply(ctm, matrixFrom(args));
    else if (operator === OPS.constructPath && args[0] !== OPS.endPath) {
      if (rulings.length < limits.pdfPageRulings) rulings.push(...sidesOf(boxFrom(args[2], ctm)));
    }
  }
  return rulings;
}

function boxFrom(extent: unknown, ctm: Matrix): Ruling {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = extent instanceof Float32Array ? extent : [];
  const [, , , , ax, ay] = multiply(ctm, [1, 0, 0, 1, x1, y1]);
  const [, , , , bx, by] = multiply(ctm, [1, 0, 0, 1, x2, y2]);
  return {
    left: Math.min(ax, bx),
    right: Math.max(ax, bx),
    top: Math.min(ay, by),
    bottom: Math.max(ay, by),
  };
}

function sidesOf(box: Ruling): Ruling[] {
  const { left, right, top, bottom } = box;
  const [isWide, isTall] = [right - left > long, bottom - top > long];
  if (isWide && isTall) {
    return [
      { ...box, bottom: top },
      { ...box, top: bottom },
      { ...box, right: left },
      { ...box, left: right },
    ];
  }
  const isRule = (isWide && bottom - top < thin) || (isTall && right - left < thin);
  return isRule ? [box] : [];
}

function matrixFrom(value: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] =
    value instanceof Float32Array || Array.isArray(value) ? [...value].map(Number) : [];
  return [a, b, c, d, e, f];
}
