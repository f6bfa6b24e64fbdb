import { expect, test } from "vitest";
import { paperLength } from "@/app/(portal)/plans/[planId]/edit/paper-length";
import { planWith } from "../../support/documents";

const paragraphs = (count: number) =>
  planWith(
    `I. MỤC ĐÍCH\n${Array.from({ length: count }, (_, at) => `${at + 1}. Trồng cây dọc đường vào bản.`).join("\n")}`,
  );

test("words are counted in every part, with the numbers of clauses", () => {
  const one = paperLength(paragraphs(1)).words;

  expect(paperLength(paragraphs(2)).words).toBe(one + 7);
});

test.each([
  [1, 1],
  [30, 2],
  [100, 5],
])("a paper of %i short clauses has about %i pages", (count, pages) => {
  expect(Math.abs(paperLength(paragraphs(count)).pages - pages)).toBeLessThanOrEqual(1);
});
