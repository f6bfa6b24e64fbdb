import { undo } from "@tiptap/pm/history";
import { Slice } from "@tiptap/pm/model";
import { AllSelection, type EditorState, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { describe, expect, test } from "vitest";
import { schema } from "@/components/documents/editor/model/schema";
import { clipboardPlugin } from "@/components/documents/editor/paste/clipboard";
import { offsetOf } from "@/components/documents/editor/plugins/outline";
import { wholeLines } from "@/components/documents/editor/plugins/whole-lines";
import { at, bodyOf, documentOf, openPlan, run } from "./editing";

const body = `I. MỤC ĐÍCH
1. Một
2. Hai
II. CHỈ TIÊU
1. Ba
- Gạch
III. THỰC HIỆN
Cuối cùng`;

/** From the given sign of one line to the given sign of another, to its end when not said. */
function select(state: EditorState, from: [string, number], to: [string, number?]): EditorState {
  const place = (words: string, sign?: number) => {
    const index = state.doc.children.findIndex(({ textContent }) => textContent === words);
    return offsetOf(state.doc, index) + 1 + (sign ?? state.doc.child(index).content.size);
  };
  const selection = TextSelection.create(state.doc, place(...from), place(...to));
  return state.apply(state.tr.setSelection(selection));
}

/** A view that does no more than hold the state: what the plugins ask of it. */
function viewOf(state: EditorState) {
  const view = {
    state,
    composing: false,
    dispatch(tr: EditorState["tr"]) {
      view.state = view.state.apply(tr);
    },
  };
  return view as typeof view & EditorView;
}

function typeOver(state: EditorState, typed: string): EditorState {
  const view = viewOf(state);
  const { from, to } = state.selection;
  const handle = wholeLines().props.handleTextInput;
  const isDone = handle?.call(wholeLines(), view, from, to, typed, () => state.tr);
  if (!isDone) view.dispatch(state.tr.insertText(typed));
  return view.state;
}

const remove = (state: EditorState) => state.apply(state.tr.deleteSelection());
const idOf = (state: EditorState, words: string) =>
  state.doc.children.find(({ textContent }) => textContent === words)?.attrs.id;

describe("over several clauses", () => {
  const start = openPlan(body);
  test.each<[string, [string, number], [string, number?], string[]]>([
    ["inside two lines", ["Một", 1], ["Ba", 1], ["I. MỤC ĐÍCH", "  1. Ma", "    - Gạch"]],
    ["whole lines", ["Hai", 0], ["CHỈ TIÊU"], ["  1. Một", "  2. ", "  3. Ba", "    - Gạch"]],
    ["to the start of the next", ["Hai", 0], ["CHỈ TIÊU", 0], ["  1. Một", "II. CHỈ TIÊU"]],
  ])("Delete %s", (_, from, to, expected) => {
    const selected = select(start, from, to);
    const after = remove(selected);
    after.doc.check();
    expect(bodyOf(after).join("\n")).toContain(expected.join("\n"));
    expect(run(after, undo).doc.eq(start.doc)).toBe(true);
  });

  test("typing writes over them and keeps the clause that stays", () => {
    const after = typeOver(select(start, ["Hai", 0], ["CHỈ TIÊU", 4]), "M");
    expect(bodyOf(after)).toContain("II. MTIÊU");
    expect(idOf(after, "MTIÊU")).toBe(idOf(start, "CHỈ TIÊU"));
    expect(run(after, undo).doc.eq(start.doc)).toBe(true);
  });

  test("all of it: the first word stands in the subject, one step back brings everything", () => {
    const all = start.apply(start.tr.setSelection(new AllSelection(start.doc)));
    const after = typeOver(all, "X");
    after.doc.check();
    expect(documentOf(after)).toMatchObject({ subject: [{ text: "X" }], body: [], closing: [] });
    expect(documentOf(after).recipients).toEqual(documentOf(start).recipients);
    expect(run(after, undo).doc.eq(start.doc)).toBe(true);
  });
});

describe("cut and paste", () => {
  /** The sheet's own clipboard, as the screen works it but for the browser's part. */
  function clipboard(start: EditorState) {
    const { props } = clipboardPlugin(schema);
    const view = viewOf(start);
    let held = Slice.empty;
    const call = <Result>(value: unknown, ...given: unknown[]) =>
      (value as (...args: unknown[]) => Result)(...given);
    return {
      view,
      copy(selected: EditorState) {
        view.state = selected;
        held = call(props.transformCopied, selected.selection.content(), view);
      },
      cut(selected: EditorState) {
        this.copy(selected);
        call(props.handleDOMEvents?.cut, view);
        view.dispatch(view.state.tr.deleteSelection().setMeta("uiEvent", "cut"));
      },
      paste(words: string | null) {
        if (words !== null) view.state = at(view.state, words);
        const pasted = call<Slice>(props.transformPasted, held, view, false);
        const event = { clipboardData: { getData: () => "<p data-pm-slice></p>" } };
        if (!call<boolean>(props.handlePaste, view, event, pasted))
          view.dispatch(view.state.tr.replaceSelection(pasted));
      },
    };
  }

  test("a whole part goes elsewhere with its numbers and names", () => {
    const start = openPlan(body);
    const sheet = clipboard(start);
    sheet.cut(select(start, ["CHỈ TIÊU", 0], ["Gạch"]));
    expect(bodyOf(sheet.view.state).slice(0, 5)).toEqual([
      "I. MỤC ĐÍCH",
      "  1. Một",
      "  2. Hai",
      "II. THỰC HIỆN",
      "  Cuối cùng",
    ]);
    const cut = sheet.view.state;
    sheet.view.state = at(sheet.view.state, "MỤC ĐÍCH", 0);
    sheet.paste(null);
    const { state } = sheet.view;
    state.doc.check();
    expect(bodyOf(state).slice(0, 5)).toEqual([
      "I. CHỈ TIÊU",
      "  1. Ba",
      "    - Gạch",
      "II. MỤC ĐÍCH",
      "  1. Một",
    ]);
    for (const words of ["CHỈ TIÊU", "Ba", "Gạch", "MỤC ĐÍCH", "Một"])
      expect(idOf(state, words)).toBe(idOf(start, words));
    expect(run(state, undo).doc.eq(cut.doc)).toBe(true);
    expect(run(state, undo, undo).doc.eq(start.doc)).toBe(true);
  });

  test("one clause keeps its name; its empty line gets another", () => {
    const start = openPlan("1. Một\n2. Hai\n3. Ba");
    const sheet = clipboard(start);
    sheet.cut(select(start, ["Một", 0], ["Một"]));
    sheet.view.state = run(at(sheet.view.state, "Ba"), (state, dispatch) => {
      dispatch?.(state.tr.split(state.selection.from));
      return true;
    });
    sheet.paste(null);
    const { state } = sheet.view;
    expect(bodyOf(state)).toEqual(["1. ", "2. Hai", "3. Ba", "4. Một"]);
    expect(idOf(state, "Một")).toBe(idOf(start, "Một"));
    const ids = state.doc.children.flatMap(({ attrs }) => attrs.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("pasted twice, the second one is something new; so is a copy", () => {
    const start = openPlan("1. Một\n2. Hai\n3. Ba");
    const sheet = clipboard(start);
    sheet.cut(select(start, ["Một", 0], ["Hai"]));
    sheet.paste("Ba");
    sheet.view.state = at(sheet.view.state, "Ba", 0);
    sheet.paste(null);
    const named = sheet.view.state.doc.children.filter(
      ({ attrs }) => attrs.id === idOf(start, "Một"),
    );
    expect(named.map(({ textContent }) => textContent)).toEqual(["Một"]);
    expect(bodyOf(sheet.view.state)).toEqual(["1. Một", "2. Hai", "3. Ba", "4. Một", "5. Hai"]);

    const copied = clipboard(start);
    copied.copy(select(start, ["Một", 0], ["Hai"]));
    copied.paste("Ba");
    expect(bodyOf(copied.view.state)).toEqual(["1. Một", "2. Hai", "3. Ba", "4. Một", "5. Hai"]);
    expect(documentOf(copied.view.state).body.slice(0, 3)).toEqual(documentOf(start).body);
  });

  test("words from inside a line go into a line", () => {
    const start = openPlan("1. Một hai\n2. Ba");
    const sheet = clipboard(start);
    sheet.cut(select(start, ["Một hai", 3], ["Một hai"]));
    sheet.paste("Ba");
    expect(bodyOf(sheet.view.state)).toEqual(["1. Một", "2. Ba hai"]);
  });
});
