import { expect, test } from "vitest";
import type { FactContent } from "@/lib/campaigns/facts/fact";
import { shownFacts } from "@/lib/campaigns/public/public-facts";
import { type Clause, emptyDocument, richText } from "@/lib/documents/model";
import { someFacts } from "./some-plan";

const clause = (id: string, children: Clause[] = []): Clause => ({
  id,
  marker: "decimal",
  label: "1.",
  kind: null,
  heading: false,
  text: richText("Lời"),
  table: null,
  children,
});
const document = {
  ...emptyDocument,
  body: [clause("open"), clause("kept", [clause("below")])],
  annexes: [{ label: "Phụ lục", title: "", note: "", body: [clause("annexed")] }],
};
const criterion = (text: string): FactContent => ({ kind: "criterion", audience: null, text });
const facts = someFacts([
  ["open", criterion("nêu ra")],
  ["kept", criterion("giữ lại")],
  ["below", criterion("dưới mục giữ lại")],
  ["annexed", criterion("ở phụ lục")],
  [null, criterion("không ở mục nào")],
  ["gone", criterion("mục đã mất")],
]);
const all = facts.map(({ id }) => id);

test.each([
  ["nothing is kept back", { hiddenClauses: [], hidesAnnexes: false }, all],
  ["a clause is", { hiddenClauses: ["kept"], hidesAnnexes: false }, ["f1", "f4"]],
  ["the annexes are", { hiddenClauses: [], hidesAnnexes: true }, ["f1", "f2", "f3"]],
])("where %s, only what stands elsewhere in the paper is shown", (_, kept, shown) => {
  const hidden = { ...kept, hidesPhones: true };
  expect(shownFacts(facts, hidden, document).map(({ id }) => id)).toEqual(shown);
});

test("without its paper nothing is shown of a plan that keeps something back", () => {
  expect(
    shownFacts(facts, { hiddenClauses: ["x"], hidesAnnexes: false, hidesPhones: true }, null),
  ).toEqual([]);
});

test("telephone numbers are out of the words of every fact", () => {
  const task: FactContent = {
    kind: "assignment",
    task: "Báo cho ông trưởng ban 0912 345 678",
    parties: [{ role: "LEAD", name: "Tổ trực 0212.3852.123", unitId: null, unitKind: null }],
    dueOn: null,
    recurrence: null,
    recurrenceDay: null,
    recurrenceMonth: null,
  };
  const hidden = { hiddenClauses: [], hidesAnnexes: false, hidesPhones: true };
  const words = JSON.stringify(shownFacts(someFacts([["open", task]]), hidden, null));
  expect(words).not.toMatch(/0912|3852/);
  expect(words).toContain("trưởng ban");
});
