import { undo } from "@tiptap/pm/history";
import { type EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import { addAnnex, removeAnnex } from "@/components/documents/editor/commands/annexes";
import { backspace, enter } from "@/components/documents/editor/commands/enter";
import { offsetOf } from "@/components/documents/editor/plugins/outline";
import type { OfficialDocument } from "@/lib/documents/model";
import { planWith } from "../../../support/documents";
import { documentOf, openDocument, openPlan, run } from "./editing";

const annexesOf = (state: EditorState) =>
  documentOf(state).annexes.map(({ label, title, note, body }) => [
    label,
    title,
    note,
    body.length,
  ]);

const type = (state: EditorState, words: string) => state.apply(state.tr.insertText(words));

const withAnnexes = (...labels: readonly string[]): OfficialDocument => {
  const { body } = planWith("1. Một việc");
  return planWith("I. MỤC ĐÍCH", {
    annexes: labels.map((label, index) => ({
      label,
      title: `Biểu ${label}`,
      note: "",
      body: body.map((clause) => ({ ...clause, id: `p${index}` })),
    })),
  });
};

/** The cursor in the label (0), title (1) or note (2) of an annex. */
function inHead(state: EditorState, annex: number, part: number): EditorState {
  const heads = state.doc.children.flatMap(({ type: { name } }, index) =>
    name === "annex" ? [index] : [],
  );
  const index = heads[annex] ?? -1;
  let at = offsetOf(state.doc, index) + 2;
  for (let each = 0; each < part; each += 1) at += state.doc.child(index).child(each).nodeSize;
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
}

describe("annexes", () => {
  test("one is added and written from its title on", () => {
    const added = type(run(openPlan("I. MỤC ĐÍCH"), addAnnex), "Danh sách thôn");
    const noted = type(run(added, enter), "(Kèm theo Kế hoạch)");
    const written = type(run(noted, enter), "Thôn Thượng");
    written.doc.check();
    expect(annexesOf(written)).toEqual([["Phụ lục", "Danh sách thôn", "(Kèm theo Kế hoạch)", 1]]);
    expect(documentOf(written).body).toEqual(documentOf(openPlan("I. MỤC ĐÍCH")).body);
  });

  test.each([
    [["Phụ lục"], ["Phụ lục I", "Phụ lục II"]],
    [
      ["PHỤ LỤC I", "PHỤ LỤC II"],
      ["PHỤ LỤC I", "PHỤ LỤC II", "Phụ lục III"],
    ],
    [
      ["Phụ lục 1", "Phụ lục 2"],
      ["Phụ lục 1", "Phụ lục 2", "Phụ lục 3"],
    ],
    [["Biểu mẫu A"], ["Biểu mẫu A", "Phụ lục II"]],
  ])("beside %j stand %j", (labels, expected) => {
    const state = run(openDocument(withAnnexes(...labels)), addAnnex);
    expect(annexesOf(state).map(([label]) => label)).toEqual(expected);
    expect(documentOf(run(state, undo))).toEqual(withAnnexes(...labels));
  });

  test("label, title and note are words like others", () => {
    let state = openDocument(withAnnexes("Phụ lục"));
    for (const [part, words] of ["Mẫu số 1. ", "Đầu tiên: ", "(Kèm theo)"].entries())
      state = type(inHead(state, 0, part), words);
    expect(annexesOf(state)).toEqual([
      ["Mẫu số 1. Phụ lục", "Đầu tiên: Biểu Phụ lục", "(Kèm theo)", 1],
    ]);
  });

  test("one is removed with all that stands in it, the others are counted again", () => {
    const document = withAnnexes("Phụ lục I", "Phụ lục II", "Phụ lục III");
    const state = inHead(openDocument(document), 1, 1);
    const removed = run(state, removeAnnex);
    removed.doc.check();
    expect(annexesOf(removed)).toEqual([
      ["Phụ lục I", "Biểu Phụ lục I", "", 1],
      ["Phụ lục II", "Biểu Phụ lục III", "", 1],
    ]);
    const single = run(inHead(removed, 0, 0), removeAnnex);
    expect(annexesOf(single)).toEqual([["Phụ lục", "Biểu Phụ lục III", "", 1]]);
    const none = run(inHead(single, 0, 2), removeAnnex);
    none.doc.check();
    expect(annexesOf(none)).toEqual([]);
    expect(documentOf(run(none, undo, undo, undo))).toEqual(document);
  });

  test("Backspace takes away an empty one, never one with words", () => {
    const plan = openPlan("I. MỤC ĐÍCH");
    const added = run(plan, addAnnex);
    expect(documentOf(run(added, backspace))).toEqual(documentOf(plan));
    const written = type(added, "Tên");
    expect(run(inHead(written, 0, 1), backspace).doc.eq(written.doc)).toBe(true);
  });

  test("an annex without a line has room to write in", () => {
    const document = planWith("I. MỤC ĐÍCH", {
      annexes: [{ label: "Phụ lục", title: "Trống", note: "", body: [] }],
    });
    const state = type(run(inHead(openDocument(document), 0, 2), enter), "Dòng đầu");
    expect(documentOf(state).annexes[0]?.body).toMatchObject([{ text: [{ text: "Dòng đầu" }] }]);
  });
});
