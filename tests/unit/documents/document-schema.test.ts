import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { documentSchema } from "@/lib/documents/document-schema";
import type { Clause } from "@/lib/documents/model";
import { tidyDocument } from "@/lib/documents/tidy-document";
import { fixturePlan, planWith } from "../../support/documents";

const plans = readdirSync("tests/fixtures/plans").map((name) => name.replace(/\.txt$/, ""));

test.each(plans)("%s passes as it is, and tidying it changes nothing", (name) => {
  const plan = fixturePlan(name);
  expect(tidyDocument(plan)).toEqual(plan);
  expect(documentSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
});

const plan = planWith(
  "I. MỤC ĐÍCH\n1. Nâng cao chất lượng.\n| Chỉ tiêu | 2026 |\n|---|---|\n| Cây | 100 |",
);
const [part] = plan.body as [Clause];
const [point] = part.children as [Clause];
const inPart = (...children: object[]) => ({ ...plan, body: [{ ...part, children }] });

test("what a hand leaves untidy is put right", () => {
  const typed = inPart({
    ...point,
    text: [{ text: "Nâng  cao " }, { text: "chất\nlượng\u0000 " }, { text: "" }],
  });
  const sent = { ...typed, preamble: [[{ text: "  " }], [{ text: "Căn cứ Luật; " }]], number: " " };

  const read = documentSchema.parse(sent);

  expect(read.body[0]?.children[0]?.text).toEqual([{ text: "Nâng cao chất lượng" }]);
  expect(read.preamble).toEqual([[{ text: "Căn cứ Luật;" }]]);
  expect(read.number).toBeNull();
});

/** Labels by the thousand, each in the one before. */
function deep(levels: number): object {
  let clause: object = { ...point, id: "deepest", children: [] };
  for (let level = 0; level < levels; level++)
    clause = { ...point, id: `d${level}`, children: [clause] };
  return clause;
}

describe("what no editor makes is refused", () => {
  test.each<[string, unknown]>([
    ["nothing", null],
    ["a document without its parts", { type: "KẾ HOẠCH" }],
    ["something more", { ...plan, isAdmin: true }],
    ["an empty id", inPart({ ...point, id: "" })],
    ["one id twice", inPart(point, point)],
    ["a label without a marker", inPart({ ...point, marker: "none" })],
    ["a marker without a label", inPart({ ...point, label: "" })],
    ["a label that is none", inPart({ ...point, marker: "roman", label: "chữ của ai đó" })],
    ["bold that is not", inPart({ ...point, text: [{ text: "a", bold: "yes" }] })],
    [
      "a table with a cell missing",
      inPart({
        ...point,
        marker: "none",
        label: "",
        text: [],
        table: { headerRows: 0, rows: [[{ text: [] }, { text: [] }], [{ text: [] }]] },
      }),
    ],
    [
      "a table with words beside it",
      inPart({
        ...point,
        marker: "none",
        label: "",
        table: { headerRows: 0, rows: [[{ text: [] }]] },
      }),
    ],
    ["an outline without a bottom", inPart(deep(20_000))],
  ])("%s", (_, sent) => {
    expect(documentSchema.safeParse(sent).success).toBe(false);
  });
});
