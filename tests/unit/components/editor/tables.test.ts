import { type EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import { tableCommands } from "@/components/documents/editor/commands/tables";
import { offsetOf } from "@/components/documents/editor/plugins/outline";
import { documentOf, openPlan, run } from "./editing";

const start = openPlan("1. Một\n| A | B |\n|---|---|\n| 1 | 2 |");

const command = (name: string) => {
  const found = tableCommands
    .flatMap(({ commands }) => commands)
    .find((each) => each.name === name);
  if (!found) throw new Error(`Không có lệnh “${name}”.`);
  return found.run;
};

function inCell(state: EditorState, words: string): EditorState {
  const index = state.doc.children.findIndex(({ type }) => type.name === "table");
  let at = -1;
  state.doc.child(index).descendants((node, position) => {
    if (node.isTextblock && node.textContent === words) at = position;
    return true;
  });
  const place = offsetOf(state.doc, index) + 1 + at + 1;
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, place)));
}

function tableOf(state: EditorState) {
  const [table] = documentOf(state)
    .body.flatMap((clause) => [clause, ...clause.children])
    .flatMap((clause) => clause.table ?? []);
  const rows = table?.rows.map((row) =>
    row.map((cell) =>
      "text" in cell ? cell.text.map((run) => ("text" in run ? run.text : "")).join("") : "·",
    ),
  );
  return { headerRows: table?.headerRows, rows };
}

describe("rows and columns", () => {
  test.each([
    [
      "Thêm dòng trên",
      "1",
      1,
      [
        ["A", "B"],
        ["", ""],
        ["1", "2"],
      ],
    ],
    [
      "Thêm dòng trên",
      "A",
      2,
      [
        ["", ""],
        ["A", "B"],
        ["1", "2"],
      ],
    ],
    [
      "Thêm dòng dưới",
      "1",
      1,
      [
        ["A", "B"],
        ["1", "2"],
        ["", ""],
      ],
    ],
    [
      "Thêm dòng dưới",
      "A",
      1,
      [
        ["A", "B"],
        ["", ""],
        ["1", "2"],
      ],
    ],
    [
      "Thêm cột trái",
      "2",
      1,
      [
        ["A", "", "B"],
        ["1", "", "2"],
      ],
    ],
    [
      "Thêm cột phải",
      "B",
      1,
      [
        ["A", "B", ""],
        ["1", "2", ""],
      ],
    ],
    ["Xóa dòng", "A", 0, [["1", "2"]]],
    ["Xóa dòng", "1", 1, [["A", "B"]]],
    ["Xóa cột", "1", 1, [["B"], ["2"]]],
    [
      "Dòng đầu là tiêu đề",
      "1",
      0,
      [
        ["A", "B"],
        ["1", "2"],
      ],
    ],
  ])("%s at “%s”", (name, words, headerRows, rows) => {
    const after = run(inCell(start, words), command(name));
    after.doc.check();
    expect(tableOf(after)).toEqual({ headerRows, rows });
  });
});
