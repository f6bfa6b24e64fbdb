import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText, formatCsv, parseCsv } from "@/lib/text/csv";

const cells = (text: string) => parseCsv(text).map((row) => row.cells);

describe("parseCsv", () => {
  test.each([
    [
      "commas",
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "semicolons, Windows lines, the mark of UTF-8",
      "\ufeffa;b\r\nc;d\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "tabs",
      "a\tb\nc, d\te",
      [
        ["a", "b"],
        ["c, d", "e"],
      ],
    ],
    [
      "quotes",
      'a,b\n"c, ""d""",e',
      [
        ["a", "b"],
        ['c, "d"', "e"],
      ],
    ],
    [
      "a quoted separator in the head",
      '"a;1",b\nc,d',
      [
        ["a;1", "b"],
        ["c", "d"],
      ],
    ],
    [
      "lines in a cell",
      'a,b\n"c\nd",e',
      [
        ["a", "b"],
        ["c\nd", "e"],
      ],
    ],
    [
      "empty rows and spaces",
      "a,b\n,\n  \n c , d \n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["nothing", "", []],
  ])("%s", (_, text, rows) => {
    expect(cells(text)).toEqual(rows);
  });

  test("knows the line a row began on", () => {
    expect(parseCsv('a\n\n"b\nc"\nd').map(({ line }) => line)).toEqual([1, 3, 5]);
  });
});

test("what is written is read back the same, by any separator", () => {
  const word = fc.stringMatching(/^[\p{L}\d "',;.\t\n-]{1,12}$/u).map((each) => `x${each.trim()}`);
  const table = fc.array(fc.array(word, { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(table, fc.constantFrom(",", ";", "\t"), (rows, separator) => {
      const head = ["cột 1", "cột 2", "cột 3"];
      const written = formatCsv([head, ...rows], separator);
      expect(cells(written)).toEqual([
        head,
        ...rows.map((row) => row.map((each) => each.normalize("NFC"))),
      ]);
    }),
  );
});

test.each([
  ["=1+1", "'=1+1"],
  ["@cmd", "'@cmd"],
  ["+84", "'+84"],
  ["-cmd", "'-cmd"],
  ["- gạch đầu dòng", "- gạch đầu dòng"],
  ["-5", "-5"],
])("Excel does not run %s", (cell, written) => {
  expect(formatCsv([[cell]])).toBe(`\ufeff${written}\r\n`);
});

describe("decodeText", () => {
  const utf8 = new TextEncoder().encode("Bản Nà Hỳ");
  test.each([
    ["UTF-8", utf8, "Bản Nà Hỳ"],
    ["UTF-16 of Excel", Uint8Array.from([0xff, 0xfe, 0x42, 0, 0xa3, 0x1e]), "Bả"],
    ["an old code page", Uint8Array.from([0x42, 0xe2, 0x20, 0xff]), null],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), null],
  ])("%s", (_, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });
});
