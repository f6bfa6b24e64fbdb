import type { Drawing } from "./drawings";
import { glyphsOf, type Operators } from "./glyphs";
import { type Matrix, multiply } from "./matrix";
import { type Ruling, rulingsOf } from "./rulings";

/** A piece of text where the page has it: points from the left and from the top of the page as it is looked at. */
export type Item = {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  bold: boolean;
  italic: boolean;
  afterSpace: boolean;
};

export type Page = {
  width: number;
  height: number;
  items: readonly Item[];
  rulings: readonly Ruling[];
};

/** The text of a page with its place and weight, and its rules. */
export function readPage(drawing: Drawing, OPS: Operators): Page {
  const { width, height, fonts } = drawing;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = drawing.transform;
  const upright: Matrix = [a, b, c, d, e, f];
  const items: Item[] = [];
  for (const glyphs of glyphsOf(drawing, OPS)) {
    const [across, slant, , height, left, baseline] = multiply(upright, glyphs.matrix);
    // Text at an angle is a watermark or a stamp.
    if (across <= 0 || Math.abs(slant) > across / 10) continue;
    const font = fonts[glyphs.font] ?? "";
    items.push({
      text: repairFontSlips(glyphs.text),
      left,
      right: left + glyphs.width,
      baseline,
      size: Math.abs(height),
      bold: /bold|black|heavy|[-,]bd/i.test(font),
      italic: /italic|oblique|[-,]it\b/i.test(font),
      afterSpace: glyphs.afterSpace,
    });
  }
  return { width, height, items, rulings: rulingsOf(drawing, OPS, upright) };
}

/** Fonts whose own table says ƣ and ƥ for ư and ơ: "thƣởng", "đƣợc" (DOMAIN 11.3). */
const repairFontSlips = (text: string) =>
  text.replace(/[ƣƢƥƤ]/g, (letter) => ({ ƣ: "ư", Ƣ: "Ư", ƥ: "ơ", Ƥ: "Ơ" })[letter] ?? letter);
