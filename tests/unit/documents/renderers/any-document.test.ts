import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cell, Clause, Marker, OfficialDocument, RichText, Run } from "@/lib/documents/model";
import { renderDocx } from "@/lib/documents/renderers/docx/render-docx";
import { renderHtml } from "@/lib/documents/renderers/html/render-html";
import { renderPdf } from "@/lib/documents/renderers/pdf/render-pdf";
import { textOfDocx, textOfHtml } from "./text-of";

const words = fc.oneof(
  fc.constantFrom(
    "Căn cứ Luật Thi đua;",
    "như sau:",
    "QUYẾT ĐỊNH:",
    "#let",
    "<b>",
    "&amp;",
    "\\",
    "",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const textRun = fc.record({ text: words }, { requiredKeys: ["text"] });
const run: fc.Arbitrary<Run> = fc.oneof(
  { weight: 6, arbitrary: textRun },
  { weight: 1, arbitrary: textRun.map(({ text }): Run => ({ text, bold: true, italic: true })) },
  {
    weight: 1,
    arbitrary: fc.array(textRun, { maxLength: 2 }).map((footnote): Run => ({ footnote })),
  },
);
const rich: fc.Arbitrary<RichText> = fc.array(run, { maxLength: 3 });
const cell: fc.Arbitrary<Cell> = fc.oneof(
  rich.map((text): Cell => ({ text })),
  fc.constantFrom<Cell>({ merged: "left" }, { merged: "up" }),
);
const table = fc.record({
  headerRows: fc.nat(4),
  rows: fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }),
});
const markers: Marker[] = ["part", "roman", "decimal", "letter", "dash", "plus", "star", "none"];

const clauses: fc.Arbitrary<Clause[]> = fc.array(
  fc.record({
    id: fc.uuid(),
    marker: fc.constantFrom(...markers),
    label: words,
    kind: fc.constant(null),
    heading: fc.boolean(),
    text: rich,
    table: fc.option(table, { freq: 4 }),
    children: fc.constant<Clause[]>([]),
  }),
  { maxLength: 4 },
);

const part = fc.option(words);
const document: fc.Arbitrary<OfficialDocument> = fc.record({
  type: words,
  agency: fc.array(words, { maxLength: 3 }),
  national: fc.constant([]),
  number: part,
  symbol: words,
  place: part,
  date: fc.record({ day: part, month: part, year: part }),
  subject: rich,
  preamble: fc.array(rich, { maxLength: 3 }),
  body: clauses,
  closing: fc.array(rich, { maxLength: 2 }),
  recipients: fc.array(words, { maxLength: 3 }),
  signature: fc.record({ lines: fc.array(words, { maxLength: 2 }), name: words }),
  annexes: fc.array(fc.record({ label: words, title: words, note: words, body: clauses }), {
    maxLength: 2,
  }),
});

test("bất kỳ văn bản nào cũng ra được ba định dạng, Word và HTML cùng lời", async () => {
  await fc.assert(
    fc.asyncProperty(document, async (given) => {
      expect(textOfHtml(renderHtml(given))).toEqual(textOfDocx(await renderDocx(given)));
      expect(renderPdf(given).length).toBeGreaterThan(0);
    }),
    { numRuns: 30 },
  );
}, 60_000);
