import { describe, expect, test } from "vitest";
import { borderDepth } from "@/lib/certificates/draw/border";
import { composePage, type DrawnLine, smallPrint, textsOf } from "@/lib/certificates/draw/compose";
import { fitText, lineHeight, millimetresPerPoint } from "@/lib/certificates/fit";
import {
  isPicture,
  mapPlaces,
  placeKeys,
  sheet,
  stockPlaces,
  whitePlaces,
} from "@/lib/certificates/layout";
import { pdfFonts, typst } from "@/lib/documents/renderers/pdf/compiler";
import { madeCertificate, madeCitation, madeFrom, madeName } from "../../support/certificates";

const noQr = () => "";

/** How wide Typst draws each line, in millimetres: asked of Typst itself, all in one document. */
function drawnWidths(lines: readonly DrawnLine[]): number[] {
  const source = `
#set text(font: json(bytes(sys.inputs.fonts)), fallback: false, lang: "vi", hyphenate: false)
#context [#metadata(json(bytes(sys.inputs.lines)).map(each => measure(text(size: each.size * 1pt,
  weight: if each.isBold { "bold" } else { "regular" }, style: if each.isItalic { "italic" } else { "normal" }, each.text)).width.mm())) <widths>]`;
  const inputs = { fonts: JSON.stringify(pdfFonts), lines: JSON.stringify(lines) };
  const [widths] = typst().query(
    { mainFileContent: source, inputs },
    { selector: "<widths>", field: "value" },
  );
  return widths;
}

/** The words of the lines of one place, put together again. */
const wordsOf = (lines: readonly DrawnLine[]) => lines.map(({ text }) => text).join(" ");
const squeezed = (text: string) => text.replace(/\s+/g, " ").trim();

const changing = ["recipient", "details", "citation"] as const;
const onlyChanging = mapPlaces(whitePlaces, (place, key) => ({
  ...place,
  isShown: changing.some((each) => each === key),
}));

test("10,000 names with long achievements: every word there, every line inside its box, by Typst's own measure", () => {
  const batch = 2_000;
  const lost: string[] = [];
  const outside: DrawnLine[] = [];
  let smallest = 99;
  for (let start = 0; start < 10_000; start += batch) {
    const all: DrawnLine[] = [];
    for (let index = start; index < start + batch; index++) {
      const certificate = madeFrom(index);
      const { lines } = composePage(certificate, onlyChanging, noQr);
      const texts = textsOf(certificate);
      for (const key of changing) {
        const own = lines.filter((line) => line.key === key);
        if (wordsOf(own) !== squeezed(texts[key])) lost.push(texts[key]);
      }
      all.push(...lines);
    }
    const widths = drawnWidths(all);
    all.forEach((line, index) => {
      const { y, height } = whitePlaces[line.key];
      const end = line.y + line.size * lineHeight * millimetresPerPoint;
      const isIn =
        (widths[index] ?? 999) <= line.width && line.y >= y - 0.001 && end <= y + height + 0.001;
      if (!isIn) outside.push(line);
      smallest = Math.min(smallest, line.size);
    });
  }

  expect(lost).toEqual([]);
  expect(outside).toEqual([]);
  // Nine sentences of a deed are still read.
  expect(smallest).toBeGreaterThanOrEqual(9);
  // Four seconds of work; a machine with other work to do takes longer.
}, 120_000);

test("every place on white paper lies inside the border, and no two lie on each other", () => {
  for (const key of placeKeys) {
    const { x, y, width, height } = whitePlaces[key];
    expect(Math.min(x, y), key).toBeGreaterThan(borderDepth);
    expect(sheet.width - x - width, key).toBeGreaterThan(borderDepth);
    expect(sheet.height - y - height, key).toBeGreaterThan(borderDepth);
    for (const other of placeKeys) {
      const { x: left, y: top, width: wide, height: high } = whitePlaces[other];
      const isApart = x + width <= left || left + wide <= x || y + height <= top || top + high <= y;
      expect(other === key || isApart, `${key} and ${other}`).toBe(true);
    }
  }
});

describe("a text in a box", () => {
  const box = { width: 100, height: 20, size: 20 };

  test("keeps the size of the box when it fits", () => {
    expect(fitText("Lò Văn Thử", box, true)).toMatchObject({ size: 20, lines: ["Lò Văn Thử"] });
  });

  test("has lines about equally long, no lone word at the end", () => {
    const { lines } = fitText("Nhân dân và cán bộ bản Nà Hỳ cùng các bản lân cận xã", box, true);
    expect(lines.length).toBeGreaterThan(1);
    const lengths = lines.map((line) => line.length);
    expect(Math.min(...lengths)).toBeGreaterThan(Math.max(...lengths) / 2);
  });

  test.each([
    ["a word of 400 letters", "N".repeat(400)],
    ["5,000 words", "thi đua ".repeat(2_500)],
    ["signs no font knows", "漢字漢字漢字漢字漢字".repeat(30)],
    ["decomposed letters", "Nguyễn Thị Phượng ".normalize("NFD").repeat(20)],
  ])("%s: nothing is lost and nothing is wider", (_, text) => {
    const fitted = fitText(text, box, true);
    expect(fitted.lines.join("").replace(/\s/g, "")).toBe(text.normalize("NFC").replace(/\s/g, ""));
    expect(fitted.widest).toBeLessThanOrEqual(box.width);
  });

  test("an empty one has no lines", () => {
    expect(fitText("  ", box, false).lines).toEqual([]);
  });
});

test("the line under the motto is as long as its words", () => {
  const page = composePage(madeCertificate(), whitePlaces, noQr);
  const motto = page.lines.filter(({ key }) => key === "motto");
  const [width = 0] = drawnWidths(motto);
  expect(page.rules).toHaveLength(1);
  expect(Math.abs((page.rules[0]?.length ?? 0) - width)).toBeLessThan(1);
});

test("on stock only what is not printed on it already", () => {
  const page = composePage(madeCertificate(), stockPlaces, noQr);
  const keys = new Set(page.lines.map(({ key }) => key));
  expect([...keys]).toEqual([
    "recipient",
    "details",
    "citation",
    "decision",
    "bookNumber",
    "check",
    "date",
    "signerPosition",
    "signerName",
  ]);
  expect(page.emblem).toBeNull();
  expect(page.qr).not.toBeNull();
  expect(placeKeys.filter(isPicture)).toEqual(["emblem", "qr"]);
});

test("what has become too small to read is named", () => {
  const tiny = { ...whitePlaces, recipient: { ...whitePlaces.recipient, width: 20, height: 6 } };
  const certificate = madeCertificate({ name: madeName(25), citation: madeCitation(3) });
  expect(smallPrint(composePage(certificate, tiny, noQr))).toEqual(["Tên người, tập thể, hộ"]);
  expect(smallPrint(composePage(certificate, whitePlaces, noQr))).toEqual([]);
});
