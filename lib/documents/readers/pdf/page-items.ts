import type { getDocumentProxy } from "unpdf";
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

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<Document["getPage"]>>;

/** The text of a page with its place and weight. */
export async function readPage(page: PdfPage, OPS: Operators): Promise<Page> {
  const view = page.getViewport({ scale: 1 });
  // Annotations are left out: comments, form fields, the drawn stamp of a digital signature.
  const list = await page.getOperatorList({ annotationMode: 0 });
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view.transform;
  const upright: Matrix = [a, b, c, d, e, f];
  const items: Item[] = [];
  for (const glyphs of glyphsOf(list, OPS)) {
    const [across, slant, , height, left, baseline] = multiply(upright, glyphs.matrix);
    // Text at an angle is a watermark or a stamp.
    if (across <= 0 || Math.abs(slant) > across / 10) continue;
    const font = fontName(page, glyphs.font);
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
  page.cleanup();
  return { width: view.width, height: view.height, items, rulings: rulingsOf(list, OPS, upright) };
}

/** "BAAAAA+TimesNewRomanPS-BoldMT": the name in the file, which alone tells bold from plain. */
function fontName(page: PdfPage, id: string): string {
  const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
  return font && typeof font === "object" && "name" in font ? String(font.name) : "";
}

/** Fonts whose own table says ƣ and ƥ for ư and ơ: "thƣởng", "đƣợc" (DOMAIN 11.3). */
const repairFontSlips = (text: string) =>
  text.replace(/[ƣƢƥƤ]/g, (letter) => ({ ƣ: "ư", Ƣ: "Ư", ƥ: "ơ", Ƥ: "Ơ" })[letter] ?? letter);
