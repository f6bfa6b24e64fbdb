import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentSchema } from "@/lib/documents/document-schema";
import {
  type Choice,
  type MergeConflict,
  mergeDocuments,
  resolveConflicts,
} from "@/lib/documents/merge/merge-documents";
import type { OfficialDocument } from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";
import { printOutline } from "@/lib/documents/outline/print";
import { isSame } from "@/lib/documents/same";
import { tidyDocument } from "@/lib/documents/tidy-document";
import { walkDocument } from "@/lib/documents/walk";
import { fixturePlan } from "../../../support/documents";
import { changes, drawFrom, randomEdit, wordsOf } from "../../../support/random-edits";
import { workOf } from "../../../support/work";

const plans = ["ea-klang-2026", "my-loc-ha-2026", "nhieu-loi-2026", "nhiem-ky-2030"].map((name) =>
  withMarkedWords(tidyDocument(fixturePlan(name))),
);

/** Every clause gets a word of its own, so that nothing can go unnoticed. */
function withMarkedWords(document: OfficialDocument): OfficialDocument {
  let count = 0;
  const marked = JSON.parse(JSON.stringify(document), (key, value) =>
    key === "text" && Array.isArray(value) && value.length > 0
      ? [...value, { text: ` w${++count}z` }]
      : value,
  );
  return tidyDocument(marked);
}

/** A real-looking plan and what two people do to it, as numbers: what fails is told shortly. */
const scripts = fc.record({
  plan: fc.nat(plans.length - 1),
  mySeeds: fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 6 }),
  theirSeeds: fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 6 }),
});
type Script = { plan: number; mySeeds: number[]; theirSeeds: number[] };

type Played = Record<"base" | "mine" | "theirs", OfficialDocument>;

/** One seed gives each property below the same scripts: they are played and merged once. */
const alreadyPlayed = new Map<string, Played>();
const alreadyMerged = new WeakMap<Played, ReturnType<typeof mergeDocuments>>();

function played({ plan, mySeeds, theirSeeds }: Script): Played {
  const key = JSON.stringify([plan, mySeeds, theirSeeds]);
  const base = plans[plan] ?? tidyDocument(fixturePlan("ea-klang-2026"));
  const texts = alreadyPlayed.get(key) ?? {
    base,
    mine: edited(base, mySeeds, 1_000),
    theirs: edited(base, theirSeeds, 2_000),
  };
  alreadyPlayed.set(key, texts);
  return texts;
}

function merged(texts: Played) {
  const result = alreadyMerged.get(texts) ?? mergeDocuments(texts.base, texts.mine, texts.theirs);
  alreadyMerged.set(texts, result);
  return result;
}

function edited(base: OfficialDocument, seeds: readonly number[], firstWord: number) {
  let words = firstWord;
  const word = () => `w${++words}z`;
  return seeds.reduce(
    (document, seed) => randomEdit(document, { draw: drawFrom(seed), word }),
    base,
  );
}

const runs = { numRuns: 120 };
const wordsIn = (...texts: readonly string[]) => new Set(texts.join(" ").match(/w\d+z/g) ?? []);
const sidesOf = (conflicts: readonly MergeConflict[]) =>
  wordsIn(...conflicts.flatMap(({ mine, theirs }) => [mine, theirs]));

describe("whatever two people do to a plan", () => {
  test("a side that changed nothing gives way; alike changes are one", () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const { base, mine, theirs } = played(script);
        expect(mergeDocuments(base, mine, base)).toEqual({ document: mine, conflicts: [] });
        expect(mergeDocuments(base, base, theirs)).toEqual({ document: theirs, conflicts: [] });
        expect(mergeDocuments(base, mine, mine)).toEqual({ document: mine, conflicts: [] });
      }),
      { ...runs, numRuns: 30 },
    );
  });

  test("every word either of them wrote is in the text or in a conflict", () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const texts = played(script);
        const { base, mine, theirs } = texts;
        const { document, conflicts } = merged(texts);
        const before = wordsOf(base);
        const there = wordsOf(document).union(sidesOf(conflicts));
        const written = wordsOf(mine).union(wordsOf(theirs)).difference(before);
        expect([...written.difference(there)]).toEqual([]);
        const untouched = wordsOf(mine).intersection(wordsOf(theirs));
        expect([...untouched.difference(there)]).toEqual([]);
      }),
      runs,
    );
  });

  test("without a conflict nothing that one of them deleted comes back", () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const texts = played(script);
        const { base, mine, theirs } = texts;
        const { document, conflicts } = merged(texts);
        if (conflicts.length > 0) return;
        const deleted = wordsOf(base).difference(wordsOf(mine).intersection(wordsOf(theirs)));
        expect([...wordsOf(document).intersection(deleted)]).toEqual([]);
      }),
      runs,
    );
  });

  test("a choice keeps what it says, and what nobody contested", () => {
    fc.assert(
      fc.property(scripts, fc.constantFrom<Choice>("mine", "theirs", "both"), (script, choice) => {
        const texts = played(script);
        const { base, mine, theirs } = texts;
        const { document, conflicts } = merged(texts);
        const choices = Object.fromEntries(conflicts.map(({ key }) => [key, choice]));
        const resolved = wordsOf(resolveConflicts(base, mine, theirs, choices));
        if (choice === "mine") expect(resolved).toEqual(wordsOf(document));
        for (const conflict of conflicts) {
          if (choice === "theirs") expectAll(wordsIn(conflict.theirs), resolved);
          if (choice === "both" && conflict.canKeepBoth)
            expectAll(wordsIn(conflict.mine, conflict.theirs), resolved);
        }
        const uncontested = wordsOf(document).difference(sidesOf(conflicts));
        expectAll(uncontested, resolved);
      }),
      runs,
    );
  });

  test("the text is one the editor could have sent: ids are unique, clauses stand where their labels put them", () => {
    fc.assert(
      fc.property(scripts, fc.constantFrom<Choice>("mine", "theirs", "both"), (script, choice) => {
        const texts = played(script);
        const { base, mine, theirs } = texts;
        const { document, conflicts } = merged(texts);
        const choices = Object.fromEntries(conflicts.map(({ key }) => [key, choice]));
        for (const made of [document, resolveConflicts(base, mine, theirs, choices)]) {
          expect(documentSchema.parse(made)).toEqual(made);
        }
      }),
      runs,
    );
  });

  test("printed as outline text and read again it says the same, when both texts did", () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const texts = played(script);
        if (![texts.base, texts.mine, texts.theirs].every(comesBack)) return;
        const { document } = merged(texts);
        expect(saidIn(throughOutline(document))).toEqual(saidIn(document));
      }),
      { ...runs, numRuns: 60 },
    );
  });

  test("places keep their names while one of them types on", () => {
    fc.assert(
      fc.property(scripts, fc.nat(1_000_000), (script, seed) => {
        const texts = played(script);
        const { base, mine, theirs } = texts;
        const { conflicts } = merged(texts);
        expect(new Set(conflicts.map(({ key }) => key)).size).toBe(conflicts.length);
        const place = conflicts.find(({ what, clauseId }) => what === "changed-both" && clauseId);
        if (!place) return;
        const typed = changes.typeInClause?.(mine, {
          draw: drawFrom(seed),
          word: () => "w99999z",
        });
        const again = mergeDocuments(base, typed ?? mine, theirs).conflicts;
        expect(again.map(({ key }) => key)).toContain(place.key);
      }),
      { ...runs, numRuns: 60 },
    );
  });
});

const throughOutline = (document: OfficialDocument) => parseOutline(printOutline(document));
const comesBack = (document: OfficialDocument) =>
  isSame(saidIn(throughOutline(document)), saidIn(document));

/** All that a paper says, without the ids. */
const saidIn = ({ body, annexes, ...document }: OfficialDocument) => ({
  ...document,
  annexes: annexes.map(({ body: __, ...annex }) => annex),
  clauses: [...walkDocument({ ...document, body, annexes })].map(
    ({ clause: { id: __, children: ___, ...clause }, path }) => ({ ...clause, path }),
  ),
});

function expectAll(words: ReadonlySet<string>, within: ReadonlySet<string>) {
  expect([...words.difference(within)]).toEqual([]);
}

test("the work to merge grows as the paper does, not as its square", () => {
  const ways = [2, 16].map((copies) => {
    const base = planOf(copies);
    const mine = edited(base, [1, 2, 3, 4, 5], 10_000);
    const theirs = edited(base, [6, 7, 8, 9, 10], 20_000);
    return () => mergeDocuments(base, mine, theirs);
  });
  for (const merge of ways) merge();
  const [few = 0, many = 0] = ways.map(workOf);
  expect(many).toBeLessThan(few * 8 * 4);
});

function planOf(copies: number): OfficialDocument {
  const [plan] = plans;
  if (!plan) throw new Error("Không có kế hoạch mẫu.");
  const body = Array.from({ length: copies }, (_, copy) =>
    JSON.parse(JSON.stringify(plan.body), (key, value) =>
      key === "id" ? `${value}-${copy}` : value,
    ),
  ).flat();
  return tidyDocument({ ...plan, body, annexes: [] });
}
