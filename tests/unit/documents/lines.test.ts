import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { clausesOf, linesOf } from "@/lib/documents/lines";
import { parseOutline } from "@/lib/documents/outline/parse";
import { planWith } from "../../support/documents";

const folder = "tests/fixtures/plans";
const plans = readdirSync(folder).filter((name) => name.endsWith(".txt"));

describe("linesOf", () => {
  test.each(plans)("lines of %s make the same clauses again", (name) => {
    const { body, annexes } = parseOutline(readFileSync(`${folder}/${name}`, "utf8"));
    for (const clauses of [body, ...annexes.map((annex) => annex.body)]) {
      expect(clausesOf(linesOf(clauses))).toEqual(clauses);
    }
  });

  test("keeps what the office said a part is about", () => {
    const { body } = planWith("I. CÁCH LÀM\n1. Vận động từng hộ.");
    const [part] = body;
    expect(part?.kind).toBeNull();
    const changed = body.map((clause) => ({ ...clause, kind: "solutions" as const }));
    expect(clausesOf(linesOf(changed))).toEqual(changed);
  });
});
