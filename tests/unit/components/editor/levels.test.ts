import { undo } from "@tiptap/pm/history";
import { type EditorState, TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import { demote, promote, setForm } from "@/components/documents/editor/commands/levels";
import { offsetOf } from "@/components/documents/editor/plugins/outline";
import { fixturePlan } from "../../../support/documents";
import { at, bodyOf, openDocument, openPlan, run } from "./editing";

test.each([
  ["labels that become one", "1. Một\na) Chữ\n2. Hai\na) Điểm\n- Gạch", "Hai"],
  ["a number written against the order", "1. Một\n- Gạch\n4. Bốn\n- Việc\n5. Năm", "Bốn"],
  ["a paragraph", "1. Một\nĐoạn thường", "Đoạn thường"],
])("%s: Tab, then Shift+Tab is as it was", (_, body, words) => {
  const state = at(openPlan(body), words);
  const lower = run(state, demote);
  expect(bodyOf(lower)).not.toEqual(bodyOf(state));
  expect(run(lower, promote).doc.eq(state.doc)).toBe(true);
});

test("words typed in between stay", () => {
  const lower = run(at(openPlan("1. Một\n2. Hai\na) Điểm\n- Gạch"), "Hai"), demote);
  const typed = lower.apply(lower.tr.insertText(" việc"));
  expect(bodyOf(run(typed, promote))).toEqual(["1. Một", "2. Hai việc", "  a) Điểm", "    - Gạch"]);
});

test("where the clause above has changed its kind, Shift+Tab goes by what stands there now", () => {
  const lower = run(at(openPlan("I. MỘT\n1. Một\n2. Hai\n- Gạch"), "Hai"), demote);
  const above = run(at(lower, "Một"), setForm({ marker: "upper", label: "A." }));
  expect(bodyOf(run(at(above, "Hai"), promote))).toContain("B. Hai");
});

const names = ["nhiem-ky-2030", "tap-huan-2026", "hai-dot-2026", "ba-da-2026"];
const selections = fc.array(fc.record({ line: fc.nat(), more: fc.nat(3) }), {
  minLength: 1,
  maxLength: 4,
});

test.each(names)("%s: as many steps back as there were, from anywhere", (name) => {
  const start = openDocument(fixturePlan(name));
  for (const [there, back] of [
    [demote, promote],
    [promote, demote],
  ] as const) {
    fc.assert(
      fc.property(selections, (list) => {
        let state = start;
        const steps: EditorState[] = [];
        for (const { line, more } of list) {
          const chosen = select(state, line % (state.doc.childCount - 1), more);
          const next = run(chosen, there);
          if (next === chosen) continue;
          steps.push(chosen);
          state = next;
        }
        for (const step of steps.toReversed()) {
          const place = TextSelection.create(state.doc, step.selection.from, step.selection.to);
          state = run(state.apply(state.tr.setSelection(place)), back);
          expect(state.doc.eq(step.doc)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  }
});

test("undo of Tab takes the whole clause back at once", () => {
  const state = at(openPlan("1. Một\n2. Hai\na) Điểm\n- Gạch"), "Hai");
  expect(run(state, demote, undo).doc.eq(state.doc)).toBe(true);
});

function select(state: EditorState, first: number, more: number): EditorState {
  const last = Math.min(first + more, state.doc.childCount - 2);
  const at = (index: number) => offsetOf(state.doc, index) + 1;
  const selection = TextSelection.between(
    state.doc.resolve(at(first)),
    state.doc.resolve(at(last)),
  );
  return state.apply(state.tr.setSelection(selection));
}
