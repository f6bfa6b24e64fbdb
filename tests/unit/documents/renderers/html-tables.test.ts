import { expect, test } from "vitest";
import type { Table } from "@/lib/documents/model";
import { renderHtml } from "@/lib/documents/renderers/html/render-html";
import { samplePaper, table, tableClause } from "./sample-paper";

/** The labels that cells carry with them, for the phone; [] where the table scrolls. */
function labels(of: Table): string[] {
  const html = renderHtml({ ...samplePaper, body: [tableClause(of)], annexes: [] });
  const [, ofTable = ""] = html.split('class="table');
  return [...ofTable.matchAll(/data-label="([^"]*)"/g)].map(([, label = ""]) => label);
}

const head = ["TT", 'Họ và "tên"', "Đồng ý", "Kết quả"];

test("of many columns each cell carries its heading", () => {
  expect(labels(table(1, [head, ["1", "Lò Văn A", "4", "Đạt"]]))).toEqual([
    "TT",
    "Họ và &#34;tên&#34;",
    "Đồng ý",
    "Kết quả",
  ]);
});

test.each([
  ["few columns stand beside each other", table(1, [head.slice(0, 3), ["1", "A", "4"]])],
  ["no heading", table(0, [head, ["1", "A", "4", "Đạt"]])],
  ["two lines of headings", table(2, [head, head, ["1", "A", "4", "Đạt"]])],
  [
    "merged headings",
    table(1, [
      ["TT", "Phiếu", "<", "Kết quả"],
      ["1", "A", "4", "Đạt"],
    ]),
  ],
  ["a row across the table", table(1, [head, ["I. Tập thể", "<", "<", "<"]])],
])("%s: scrolls", (_, of) => {
  expect(labels(of)).toEqual([]);
});
