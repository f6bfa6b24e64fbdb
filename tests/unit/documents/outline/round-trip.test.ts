import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Clause, OfficialDocument, RichText } from "@/lib/documents/model";
import { emptyDocument, nationalTitle } from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";
import { printOutline } from "@/lib/documents/outline/print";
import { tidyRichText, withoutBold } from "@/lib/documents/rich-text";

/** Words that tempt the reader: labels, dashes, page numbers, the ends and beginnings of sentences, notation signs. */
const word = fc.constantFrom(
  "thi",
  "đua",
  "Nhân dân",
  "xã",
  "1.",
  "a)",
  "-",
  "+",
  "2026",
  "I.",
  "KẾ HOẠCH",
  "Nơi nhận:",
  "và",
  "của",
  "*",
  "**",
  "|",
  "\\",
  "[^1]",
  "---",
  "./.",
  ".",
  ";",
  ":",
  "(",
  ")",
  "“",
  "”",
  "PHỤ LỤC",
  "TM.",
  "Trên đây",
  "MỤC ĐÍCH",
  "<",
  "^",
  "#",
  ">",
  "Điều",
  "Phần",
);
const run = fc.record(
  {
    text: fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" ")),
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
  },
  { requiredKeys: ["text"] },
);
const note = fc.record({
  footnote: fc.constantFrom(
    [{ text: "Số liệu của xã." }],
    [{ text: "Theo báo cáo", italic: true as const }],
  ),
});
const paragraph: fc.Arbitrary<RichText> = fc
  .array(fc.oneof({ weight: 6, arbitrary: run }, { weight: 1, arbitrary: note }), {
    minLength: 1,
    maxLength: 4,
  })
  .map(tidyRichText)
  .filter((text) => text.some((each) => "text" in each && /\p{L}/u.test(each.text)));

describe("any text, read and printed once, stays as it is", () => {
  const line = fc.array(word, { maxLength: 9 }).map((words) => words.join(" "));
  test("random lines", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const printed = printOutline(
          parseOutline(`KẾ HOẠCH\nPhát động thi đua\n\n${lines.join("\n")}`),
        );
        const again = printOutline(parseOutline(printed));
        expect(again).toBe(printed);
      }),
      { numRuns: 1000 },
    );
  });
});

const letters = [..."abcdđegh"];
const romans = ["I.", "II.", "III.", "IV.", "V.", "VI."];

/** An outline as the editor makes it: parts, numbers, points, dashes, plusses, with paragraphs under any of them. */
function outline(depth: number): fc.Arbitrary<Clause[]> {
  const markers = ["roman", "decimal", "letter", "dash", "plus"] as const;
  const marker = markers[depth];
  if (!marker) return fc.constant([]);
  const labelOf = (index: number) =>
    ({
      roman: romans[index] ?? "",
      decimal: `${index + 1}.`,
      letter: `${letters[index]})`,
      dash: "-",
      plus: "+",
    })[marker];
  const paragraphs = fc.array(paragraph, { maxLength: 2 });
  return fc
    .array(fc.record({ text: paragraph, paragraphs, children: outline(depth + 1) }), {
      minLength: depth === 0 ? 1 : 0,
      maxLength: depth === 0 ? 4 : 3,
    })
    .map((clauses) =>
      clauses.map(({ text, paragraphs: own, children }, index) => ({
        id: "",
        marker,
        label: labelOf(index),
        kind: null,
        heading: false,
        text,
        table: null,
        children: [
          ...own.map(
            (words): Clause => ({
              id: "",
              marker: "none",
              label: "",
              kind: null,
              heading: false,
              text: words,
              table: null,
              children: [],
            }),
          ),
          ...children,
        ],
      })),
    );
}

/** What the outline says, without what the reader derives: ids, kinds, headings and the bold that comes with them. */
const shape = (clauses: readonly Clause[]): unknown =>
  clauses.map(({ label, text, table, children }) => ({
    label,
    text: withoutBold(text),
    table,
    children: shape(children),
  }));

test("printing a document and reading it gives the same outline, preamble and closing", () => {
  fc.assert(
    fc.property(
      outline(0),
      fc.array(paragraph, { maxLength: 2 }),
      fc.array(paragraph, { maxLength: 2 }),
      (body, preamble, closing) => {
        const document: OfficialDocument = {
          ...emptyDocument,
          agency: ["ỦY BAN NHÂN DÂN", "XÃ MƯỜNG LANH"],
          national: nationalTitle,
          symbol: "KH-UBND",
          place: "Mường Lanh",
          date: { day: null, month: "5", year: "2026" },
          subject: [{ text: "Phát động phong trào thi đua năm 2026" }],
          preamble,
          body,
          closing,
          recipients: ["Các thôn;", "Lưu: VT, VHXH."],
          signature: { lines: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], name: "Lò Văn Mường" },
        };
        const read = parseOutline(printOutline(document));
        const { body: readBody, ...rest } = read;
        const { body: _, ...expected } = document;
        expect(rest).toEqual(expected);
        expect(shape(readBody)).toEqual(shape(body));
      },
    ),
    { numRuns: 150 },
  );
});
