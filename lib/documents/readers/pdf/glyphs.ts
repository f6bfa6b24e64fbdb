import type { getResolvedPDFJS } from "unpdf";
import { type Matrix, multiply } from "./matrix";

/** pdf.js's codes of the drawing instructions. */
export type Operators = Awaited<ReturnType<typeof getResolvedPDFJS>>["OPS"];

/** Letters drawn one right after the other: where they begin and end, in points of the page. */
type Glyphs = {
  text: string;
  font: string;
  /** Begin of the baseline, with the size and slant of the letters. */
  matrix: Matrix;
  width: number;
  /** A space was drawn right before. */
  afterSpace: boolean;
};

export type DrawingList = { fnArray: readonly number[]; argsArray: readonly unknown[] };

type TextState = {
  ctm: Matrix;
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
};

const identity: Matrix = [1, 0, 0, 1, 0, 0];
const fresh: TextState = {
  ctm: identity,
  font: "",
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
};

/** A move of this share of the size between two letters starts a new stretch of them. */
const apart = 0.1;

/**
 * Follows the drawing instructions of a page and yields its letters where they are drawn (ISO 32000-1, 9.4).
 * pdf.js has a text extraction of its own, but that invents spaces where letters of another font belong.
 */
export function* glyphsOf(list: DrawingList, OPS: Operators): Generator<Glyphs> {
  let state = fresh;
  const saved: TextState[] = [];
  let textMatrix = identity;
  let [x, y, lineX, lineY] = [0, 0, 0, 0];

  function startLine(dx: number, dy: number) {
    lineX += dx;
    lineY += dy;
    [x, y] = [lineX, lineY];
  }

  function* show(glyphs: readonly unknown[]): Generator<Glyphs> {
    const unit = state.size / 1000;
    let text = "";
    let [start, end] = [x, x];
    let [afterSpace, startsAfterSpace] = [false, false];
    const take = (): Glyphs => ({
      text,
      font: state.font,
      matrix: multiply(multiply(state.ctm, textMatrix), [
        state.size * state.stretch,
        0,
        0,
        state.size,
        start,
        y + state.rise,
      ]),
      width: (end - start) * scaleOf(multiply(state.ctm, textMatrix)),
      afterSpace: startsAfterSpace,
    });
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        x -= glyph * unit * state.stretch;
        // Room left for a letter of another font: the space, if any, is before that letter.
        if (Math.abs(glyph) > apart * 1000) afterSpace = false;
        continue;
      }
      if (!isGlyph(glyph)) continue;
      const isSpace = glyph.unicode.trim() === "";
      if (text !== "" && (isSpace || Math.abs(x - end) > Math.abs(state.size) * apart)) {
        yield take();
        text = "";
      }
      if (isSpace) afterSpace = true;
      else {
        if (text === "") [start, startsAfterSpace] = [x, afterSpace];
        afterSpace = false;
        text += glyph.unicode;
        end = x + glyph.width * unit * state.stretch;
      }
      const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
      x += (glyph.width * unit + spacing) * state.stretch;
      if (!isSpace && state.charSpacing > 0) end = x;
    }
    if (text !== "") yield take();
  }

  for (const [index, operator] of list.fnArray.entries()) {
    const args = list.argsArray[index];
    const given: readonly unknown[] = Array.isArray(args) ? args : [];
    const numbers = numbersIn(given);
    const [first = 0, second = 0] = numbers;
    switch (operator) {
      case OPS.save:
        if (saved.length < 1_000) saved.push(state);
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = saved.pop() ?? state;
        break;
      case OPS.paintFormXObjectBegin:
        saved.push(state);
        state = { ...state, ctm: multiply(state.ctm, matrixIn(given[0])) };
        break;
      case OPS.transform:
        state = { ...state, ctm: multiply(state.ctm, matrixIn(numbers)) };
        break;
      case OPS.beginText:
        textMatrix = identity;
        [x, y, lineX, lineY] = [0, 0, 0, 0];
        break;
      case OPS.setTextMatrix:
        textMatrix = matrixIn(numbers);
        [x, y, lineX, lineY] = [0, 0, 0, 0];
        break;
      case OPS.setFont:
        state = { ...state, font: String(given[0]), size: first };
        break;
      case OPS.setCharSpacing:
        state = { ...state, charSpacing: first };
        break;
      case OPS.setWordSpacing:
        state = { ...state, wordSpacing: first };
        break;
      case OPS.setHScale:
        state = { ...state, stretch: first / 100 };
        break;
      case OPS.setLeading:
        state = { ...state, leading: -first };
        break;
      case OPS.setTextRise:
        state = { ...state, rise: first };
        break;
      case OPS.moveText:
        startLine(first, second);
        break;
      case OPS.setLeadingMoveText:
        state = { ...state, leading: second };
        startLine(first, second);
        break;
      case OPS.nextLine:
        startLine(0, state.leading);
        break;
      case OPS.showText:
        yield* show(Array.isArray(given[0]) ? given[0] : []);
        break;
    }
  }
}

type Glyph = { unicode: string; width: number; isSpace: boolean };

const isGlyph = (value: unknown): value is Glyph =>
  typeof value === "object" &&
  value !== null &&
  "unicode" in value &&
  typeof value.unicode === "string" &&
  "width" in value &&
  typeof value.width === "number";

/** The numbers among the arguments of an instruction, which may come in a list of their own. */
function numbersIn(given: readonly unknown[]): number[] {
  return given.flatMap((value) => {
    if (typeof value === "number") return [value];
    return value instanceof Float32Array ? [...value] : [];
  });
}

function matrixIn(value: unknown): Matrix {
  const numbers = value instanceof Float32Array || Array.isArray(value) ? [...value] : [];
  const [a, b, c, d, e, f] = numbers.length === 6 ? numbers.map(Number) : identity;
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

const scaleOf = ([a, b]: Matrix) => Math.hypot(a, b);
