import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeInto, commonBlocks } from "@/components/documents/editor/model/apply-document";
import { fromDocument } from "@/components/documents/editor/model/from-document";
import { schema } from "@/components/documents/editor/model/schema";
import type { Clause, OfficialDocument } from "@/lib/documents/model";
import { fixturePlan } from "../../../support/documents";
import { at, documentOf, openDocument } from "./editing";

describe("changeInto", () => {
  const names = ["nhiem-ky-2030", "tap-huan-2026", "hai-dot-2026", "ba-da-2026"];
  test.each(names.flatMap((from) => names.map((to) => [from, to] as const)))(
    "%s becomes %s",
    (from, to) => {
      const state = openDocument(withNames(fixturePlan(from), from));
      const target = withNames(fixturePlan(to), to);
      const tr = changeInto(state.tr, fromDocument(schema, target));
      tr.doc.check();
      expect(documentOf(state.apply(tr))).toEqual(target);
    },
  );

  test("clauses taken away, exchanged and put in", () => {
    const plan = fixturePlan("tap-huan-2026");
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (stream) => {
        const random = () => stream.next().value ?? 0;
        const target = { ...plan, body: shuffled(plan.body, random) };
        const state = openDocument(plan);
        const tr = changeInto(state.tr, fromDocument(schema, target));
        expect(documentOf(state.apply(tr)).body.map(({ id }) => id)).toEqual(
          target.body.map(({ id }) => id),
        );
      }),
      { numRuns: 60 },
    );
  });

  test("the cursor stays at its words while another clause changes", () => {
    const plan = fixturePlan("tap-huan-2026");
    const state = openDocument(plan);
    const last = state.doc.children.findLast(({ attrs }) => attrs.id);
    const words = last?.textContent ?? "";
    const cursor = at(state, words, 5);
    const [first, ...rest] = plan.body;
    if (!first) throw new Error("Kế hoạch thử không có mục nào.");
    const target = { ...plan, body: [{ ...first, text: [{ text: "ĐỔI TÊN PHẦN" }] }, ...rest] };
    const after = cursor.apply(changeInto(cursor.tr, fromDocument(schema, target)));
    expect(after.selection.$from.parent.textContent).toBe(words);
    expect(after.selection.$from.parentOffset).toBe(5);
  });

  test("nothing to do is nothing done", () => {
    const plan = fixturePlan("hai-dot-2026");
    const state = openDocument(plan);
    expect(changeInto(state.tr, fromDocument(schema, plan)).docChanged).toBe(false);
  });
});

test("the longest row that both have", () => {
  expect(commonBlocks([..."abcdef"], [..."xacbdfe"])).toHaveLength(4);
  expect(commonBlocks([], [..."ab"])).toEqual([]);
});

/** Ids of two papers that have nothing to do with each other. */
function withNames(document: OfficialDocument, name: string): OfficialDocument {
  const named = (clauses: readonly Clause[]): Clause[] =>
    clauses.map((clause) => ({
      ...clause,
      id: `${name}-${clause.id}`,
      children: named(clause.children),
    }));
  return {
    ...document,
    body: named(document.body),
    annexes: document.annexes.map((annex) => ({ ...annex, body: named(annex.body) })),
  };
}

function shuffled(clauses: readonly Clause[], random: () => number): Clause[] {
  return clauses
    .filter(() => random() > 0.2)
    .map((clause) => ({ clause, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ clause }) => clause);
}
