import { describe, expect, test } from "vitest";
import { numberLines } from "@/components/documents/editor/model/numbering";
import { labelOf } from "@/lib/documents/lines";
import type { Marker } from "@/lib/documents/model";
import { parseBareLabel } from "@/lib/documents/outline/label";

/** "=7." is written against the order; "" is a paragraph; "A" to give an upper letter. */
function shown(labels: readonly string[]): string[] {
  const lines = labels.map((given) => {
    const written = given.startsWith("=");
    const label = given.replace("=", "");
    const marker: Marker = /^[A-ZĐ]\.$/.test(label)
      ? label === "I."
        ? "roman"
        : "upper"
      : (parseBareLabel(label)?.marker ?? "none");
    return { marker, label: marker === "none" ? "" : label, written, isTitle: false, text: [] };
  });
  return numberLines(lines).map(({ label, depth }) => `${"  ".repeat(depth)}${label}`);
}

describe("numberLines", () => {
  test.each([
    ["a list goes on", ["1.", "1.", "1."], ["1.", "2.", "3."]],
    [
      "a part begins its numbers anew",
      ["I.", "1.", "1.", "I.", "1."],
      ["I.", "  1.", "  2.", "II.", "  1."],
    ],
    ["a gap stays, the next goes on from it", ["1.", "=4.", "1."], ["1.", "4.", "5."]],
    [
      "points follow the Vietnamese alphabet",
      ["a)", "a)", "a)", "a)", "a)", "a)", "a)"],
      ["a)", "b)", "c)", "d)", "đ)", "e)", "g)"],
    ],
    [
      "nested numbers take their first from the clause they stand under",
      ["1.", "1.1.", "1.1.", "1.", "1.1."],
      ["1.", "  1.1.", "  1.2.", "2.", "  2.1."],
    ],
    [
      "nested numbers under a Roman part keep their own first",
      ["I.", "1.1.", "1.1."],
      ["I.", "  1.1.", "  1.2."],
    ],
    [
      "paragraphs stand under the clause above them and break no list",
      ["1.", "", "1."],
      ["1.", "  ", "2."],
    ],
    ["dashes and plusses", ["1.", "-", "+", "+", "-"], ["1.", "  -", "    +", "    +", "  -"]],
    [
      "Điều are counted through all chapters",
      ["Chương I", "Điều 1.", "Điều 1.", "Chương I", "Điều 1."],
      ["Chương I", "  Điều 1.", "  Điều 2.", "Chương II", "  Điều 3."],
    ],
    [
      "numbers under a point form a list of their own",
      ["I.", "a)", "1.", "1.", "a)"],
      ["I.", "  a)", "    1.", "    2.", "  b)"],
    ],
    [
      "the letter C after B, also where numerals stand below",
      ["A.", "I.", "A.", "I.", "I.", "A."],
      ["A.", "  I.", "B.", "  I.", "  II.", "C."],
    ],
  ])("%s", (_, labels, expected) => {
    expect(shown(labels)).toEqual(expected);
  });
});

test("a letter that reads as a numeral keeps its kind", () => {
  expect(labelOf({ marker: "upper", label: "C." })).toMatchObject({ marker: "upper", ordinal: 3 });
});
