import { AllSelection, TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backspace, enter } from "@/components/documents/editor/commands/enter";
import { demote, promote, setForm } from "@/components/documents/editor/commands/levels";
import { dropBlocks, moveDown, moveUp } from "@/components/documents/editor/commands/move";
import { renumberAll } from "@/components/documents/editor/commands/renumber";
import { at, bodyOf, documentOf, openPlan, run } from "./editing";

const plan = `I. MỤC ĐÍCH
1. Một
a) Điểm
- Gạch
2. Hai
- Gạch hai
II. YÊU CẦU
Đoạn thường`;

describe("levels", () => {
  test.each([
    [
      "what stands one step below goes one step lower too",
      "Hai",
      [demote],
      ["  1. Một", "    a) Điểm", "      - Gạch", "    b) Hai", "      - Gạch hai"],
    ],
    ["there and back", "Hai", [demote, promote], bodyOf(openPlan(plan)).slice(1, 6)],
    ["the first of a list has nothing to go under", "Một", [demote], ["  1. Một", "    a) Điểm"]],
    [
      "one up takes the kind of label it stood under",
      "Điểm",
      [promote],
      ["  1. Một", "  2. Điểm", "    - Gạch", "  3. Hai"],
    ],
    ["nothing stands above the highest", "YÊU CẦU", [promote], ["II. YÊU CẦU"]],
    [
      "a paragraph becomes the first clause",
      "Đoạn thường",
      [demote],
      ["II. YÊU CẦU", "  1. Đoạn thường"],
    ],
    [
      "another kind from the list",
      "Điểm",
      [setForm({ marker: "dash", label: "-" })],
      ["  1. Một", "    - Điểm", "      + Gạch"],
    ],
    [
      "a clause goes up with all under it",
      "Hai",
      [moveUp],
      ["I. MỤC ĐÍCH", "  1. Hai", "    - Gạch hai", "  2. Một", "    a) Điểm", "      - Gạch"],
    ],
    ["and down", "Một", [moveDown], ["  1. Hai", "    - Gạch hai", "  2. Một", "    a) Điểm"]],
    ["no further than its siblings", "Gạch", [moveDown], bodyOf(openPlan(plan))],
  ])("%s", (_, words, commands, expected) => {
    const after = run(at(openPlan(plan), words), ...commands);
    expect(bodyOf(after).join("\n")).toContain(expected.join("\n"));
  });
});

describe("Enter and Backspace", () => {
  test("the words keep their name, the new line gets its own", () => {
    const before = openPlan(plan);
    const [first] = documentOf(before).body[0]?.children ?? [];
    const after = documentOf(run(at(before, "Một", 0), enter)).body[0]?.children ?? [];
    expect(after.map(({ label }) => label)).toEqual(["1.", "2.", "3."]);
    expect(after[1]?.id).toBe(first?.id);
    expect(after[0]?.id).not.toBe(first?.id);
  });

  test("on an empty clause out of the list step by step", () => {
    const state = run(at(openPlan(plan), "Gạch"), enter, enter);
    expect(bodyOf(state)).toContain("    b) ");
    const paragraph = run(state, enter, enter, enter);
    expect(bodyOf(paragraph)).not.toContain("    b) ");
  });

  test("at the start of a line the label goes before the line does", () => {
    const bare = run(at(openPlan(plan), "Hai", 0), backspace);
    expect(bodyOf(bare)).toContain("        Hai");
  });
});

test("a clause dropped below the closing words stays in the body", () => {
  const state = openPlan(plan);
  const index = state.doc.children.findIndex(({ textContent }) => textContent === "Một");
  const tr = dropBlocks(state, index, state.doc.childCount);
  const after = tr ? state.apply(tr) : state;
  expect(bodyOf(after).slice(-3)).toEqual(["  1. Một", "    a) Điểm", "      - Gạch"]);
  expect(documentOf(after).closing).toEqual(documentOf(state).closing);
});

test("everything can be taken away and begun again", () => {
  const state = openPlan(plan);
  const all = state.apply(state.tr.setSelection(new AllSelection(state.doc)));
  const empty = all.apply(all.tr.deleteSelection());
  empty.doc.check();
  expect(documentOf(empty)).toMatchObject({
    subject: [],
    body: [],
    closing: [],
    symbol: "KH-UBND",
  });
  const begun = run(empty, enter);
  begun.doc.check();
  expect(begun.selection.$from.parent.type.name).toBe("line");
});

test("Tab leaves the opening lines as they are", () => {
  const state = openPlan(plan);
  const at = state.doc.child(0).nodeSize + 1;
  const opening = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
  expect(documentOf(run(opening, demote))).toEqual(documentOf(state));
});

test("below Phần I stands a Roman part, below Điều 1 a number", () => {
  const after = (body: string, words: string) => bodyOf(run(at(openPlan(body), words), enter));
  expect(after("Phần I. CHUNG", "CHUNG")).toContain("  I. ");
  expect(after("Điều 1. Chung", "Chung")).toContain("  1. ");
});

test("numbers written against the order stay until numbered again", () => {
  const state = openPlan("1. Một\n4. Bốn\n5. Năm");
  expect(bodyOf(state)).toEqual(["1. Một", "4. Bốn", "5. Năm"]);
  expect(bodyOf(run(state, renumberAll))).toEqual(["1. Một", "2. Bốn", "3. Năm"]);
});

test("whatever is done, no word is lost, no id is used twice, and the order of the parts stays", () => {
  const commands = { demote, promote, moveUp, moveDown, enter, backspace, renumberAll };
  const names = Object.keys(commands) as (keyof typeof commands)[];
  const steps = fc.array(
    fc.record({ name: fc.constantFrom(...names), line: fc.nat(30), sign: fc.nat(12) }),
    { maxLength: 25 },
  );
  const start = openPlan(`${plan}\n| A | B |\n|---|---|\n| 1 | 2 |\n3. Ba`);
  const lettersOf = (text: string) => [...text.replace(/\s/g, "")].sort().join("");
  fc.assert(
    fc.property(steps, (list) => {
      let state = start;
      for (const { name, line, sign } of list) {
        const index = Math.min(line, state.doc.childCount - 2);
        const block = state.doc.child(index);
        if (block.type.name !== "line") continue;
        const offset = state.doc.children
          .slice(0, index)
          .reduce((sum, { nodeSize }) => sum + nodeSize, 0);
        const position = offset + 1 + Math.min(sign, block.content.size);
        state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, position)));
        state = run(state, commands[name]);
        state.doc.check();
      }
      expect(lettersOf(state.doc.textContent)).toBe(lettersOf(start.doc.textContent));
      const ids = state.doc.children.map(({ attrs }) => attrs.id).filter(Boolean);
      expect(new Set(ids).size).toBe(ids.length);
      const regions = state.doc.children.map(({ attrs }) => attrs.region).filter(Boolean);
      expect(regions.join(" ")).toMatch(/^(preamble ?)*(body ?)*(closing ?)*$/);
    }),
    { numRuns: 300 },
  );
});
