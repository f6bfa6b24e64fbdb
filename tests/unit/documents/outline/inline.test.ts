import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RichText } from "@/lib/documents/model";
import { parseInline, printInline } from "@/lib/documents/outline/inline";
import { tidyRichText } from "@/lib/documents/rich-text";

describe("emphasis", () => {
  test.each<[string, RichText]>([
    ["thi đua **yêu nước**", [{ text: "thi đua " }, { text: "yêu nước", bold: true }]],
    ["(*viết tắt*)", [{ text: "(" }, { text: "viết tắt", italic: true }, { text: ")" }]],
    ["***Nơi nhận:***", [{ text: "Nơi nhận:", bold: true, italic: true }]],
    [
      "**đậm *và nghiêng***",
      [
        { text: "đậm", bold: true },
        { text: " " },
        { text: "và nghiêng", bold: true, italic: true },
      ],
    ],
    ["dấu (*) là số ước", [{ text: "dấu (*) là số ước" }]],
    ["thừa ** dấu", [{ text: "thừa dấu" }]],
    ["5 \\* 3", [{ text: "5 * 3" }]],
  ])("%s", (line, runs) => {
    expect(parseInline(line)).toEqual(runs);
  });

  test("covers whole words, whatever part of them was marked", () => {
    expect(
      tidyRichText([{ text: "Tạo đ" }, { text: "ộng", bold: true }, { text: " lực" }]),
    ).toEqual([{ text: "Tạo " }, { text: "động", bold: true }, { text: " lực" }]);
  });
});

test("a footnote is read where its mark stands", () => {
  const footnotes = new Map([["1", [{ text: "Theo số liệu của xã." }]]]);
  expect(parseInline("giảm 12 hộ[^1] nghèo", footnotes)).toEqual([
    { text: "giảm 12 hộ" },
    { footnote: [{ text: "Theo số liệu của xã." }] },
    { text: " nghèo" },
  ]);
});

test("printing and reading a tidy paragraph gives it back", () => {
  const run = fc.record(
    {
      text: fc.string({
        unit: fc.constantFrom(..."aăđ1 *\\|[]^().,-“”/"),
        minLength: 1,
        maxLength: 8,
      }),
      bold: fc.constant(true as const),
      italic: fc.constant(true as const),
    },
    { requiredKeys: ["text"] },
  );
  fc.assert(
    fc.property(fc.array(run, { maxLength: 6 }), (runs) => {
      const text = tidyRichText(runs);
      expect(tidyRichText(text)).toEqual(text);
      expect(parseInline(printInline(text, () => 1))).toEqual(text);
    }),
    { numRuns: 2000 },
  );
});
