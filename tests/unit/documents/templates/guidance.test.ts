import { expect, test } from "vitest";
import { checkDocument } from "@/lib/documents/checks/check-document";
import { guidanceOf } from "@/lib/documents/guidance";
import type { SectionKind } from "@/lib/documents/model";
import { planWith } from "../../../support/documents";

const kinds: readonly SectionKind[] = [
  "purpose",
  "requirements",
  "theme",
  "contents",
  "targets",
  "criteria",
  "rewardForms",
  "audience",
  "solutions",
  "timeline",
  "activities",
  "budget",
  "assignments",
  "closing",
];

test.each(kinds)("guidance on %s says what belongs there, with a faultless example", (kind) => {
  const { title, text, example } = guidanceOf(kind);

  expect(title).not.toBe("");
  expect(text.length).toBeGreaterThan(0);
  const spelt = planWith(`I. NỘI DUNG\n1. ${[...text, example].join(" ")}\n`);
  expect(checkDocument(spelt).filter(({ rule }) => rule === "spelling")).toEqual([]);
});
