import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keepClauseIds } from "@/lib/documents/identity";
import { type Clause, type OfficialDocument, plainText } from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";
import { printOutline } from "@/lib/documents/outline/print";
import { tidyDocument } from "@/lib/documents/tidy-document";
import { walkDocument } from "@/lib/documents/walk";
import { fixturePlan, planWith } from "../../support/documents";
import { drawFrom, randomEdit } from "../../support/random-edits";

const plans = readdirSync("tests/fixtures/plans").map((name) => name.replace(/\.txt$/, ""));
const idsOf = (document: OfficialDocument) =>
  [...walkDocument(document)].map(({ clause }) => clause.id);

/** Every clause under an id of its own, as after some weeks of editing. */
function withOwnIds(document: OfficialDocument): OfficialDocument {
  const renamed = (clauses: readonly Clause[]): Clause[] =>
    clauses.map((clause) => ({
      ...clause,
      id: `own-${clause.id}`,
      children: renamed(clause.children),
    }));
  return {
    ...document,
    body: renamed(document.body),
    annexes: document.annexes.map((annex) => ({ ...annex, body: renamed(annex.body) })),
  };
}

test.each(plans)("%s printed and read again has the clauses it had", (name) => {
  const base = withOwnIds(fixturePlan(name));
  const again = keepClauseIds(base, parseOutline(printOutline(base)), () => "new");
  expect(again).toEqual(base);
});

describe("an edited outline", () => {
  const outline = `I. MỤC ĐÍCH
1. Nâng cao chất lượng phong trào thi đua.
2. Động viên nhân dân tích cực lao động.
II. NỘI DUNG
1. Trồng cây ven đường liên thôn.
- Mỗi hộ hai cây.
- Mỗi hộ hai cây.
2. Vệ sinh đường bản hằng tuần.`;
  const base = withOwnIds(planWith(outline));

  test.each<[string, [string, string][], string[]]>([
    ["untouched", [], ["1", "2", "3", "4", "5", "6", "7", "8"]],
    ["a word changed", [["tích cực", "hăng hái"]], ["1", "2", "3", "4", "5", "6", "7", "8"]],
    [
      "a clause added in the middle",
      [["2. Động viên", "2. Công khai kết quả.\n3. Động viên"]],
      ["1", "2", "new", "3", "4", "5", "6", "7", "8"],
    ],
    [
      "a clause deleted",
      [["2. Động viên nhân dân tích cực lao động.\n", ""]],
      ["1", "2", "4", "5", "6", "7", "8"],
    ],
    [
      "two clauses exchanged",
      [
        ["1. Trồng cây ven đường liên thôn.\n- Mỗi hộ hai cây.\n- Mỗi hộ hai cây.\n2.", "1."],
        [
          "hằng tuần.",
          "hằng tuần.\n2. Trồng cây ven đường liên thôn.\n- Mỗi hộ hai cây.\n- Mỗi hộ hai cây.",
        ],
      ],
      ["1", "2", "3", "4", "8", "5", "6", "7"],
    ],
    [
      "a clause rewritten from its first word to its last, alone in its place",
      [["Vệ sinh đường bản hằng tuần", "Thắp sáng ngõ xóm"]],
      ["1", "2", "3", "4", "5", "6", "7", "8"],
    ],
    [
      "one clause made two, the longer part goes on",
      [["Nâng cao chất lượng phong trào thi đua.", "Nâng cao chất lượng phong trào.\n2. Thi đua."]],
      ["1", "2", "new", "3", "4", "5", "6", "7", "8"],
    ],
  ])("%s", (_, replacements, expected) => {
    const text = replacements.reduce((all, [from, to]) => all.replace(from, to), outline);
    const edited = keepClauseIds(base, planWith(text), () => "new");
    expect(idsOf(edited)).toEqual(expected.map((id) => (id === "new" ? id : `own-c${id}`)));
  });

  test("what a part is about stays as the office said", () => {
    const [first, ...others] = base.body;
    if (!first) throw new Error("Dàn ý trống.");
    const byHand = { ...base, body: [{ ...first, kind: "theme" as const }, ...others] };
    const edited = keepClauseIds(
      byHand,
      planWith(outline.replace("MỤC ĐÍCH", "MỤC ĐÍCH CHUNG")),
      () => "new",
    );
    expect(edited.body[0]?.kind).toBe("theme");
  });
});

test("whatever was done to a text, ids stay unique and words stay as typed", () => {
  const base = withOwnIds(tidyDocument(fixturePlan("my-loc-ha-2026")));
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { maxLength: 8 }), (seeds) => {
      let words = 0;
      const word = () => `w${++words}z`;
      const typed = seeds.reduce(
        (document, seed) => randomEdit(document, { draw: drawFrom(seed), word }),
        base,
      );
      const parsed = parseOutline(printOutline(typed));
      let made = 0;
      const edited = keepClauseIds(base, parsed, () => `new-${++made}`);
      const ids = idsOf(edited);
      expect(new Set(ids).size).toBe(ids.length);
      const said = (document: OfficialDocument) =>
        [...walkDocument(document)].map(
          ({ clause }) => `${clause.label} ${plainText(clause.text)}`,
        );
      expect(said(edited)).toEqual(said(parsed));
    }),
    { numRuns: 60 },
  );
});
