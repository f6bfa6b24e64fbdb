import { describe, expect, test } from "vitest";
import { checkDocument } from "@/lib/documents/checks/check-document";
import { fixturePlan } from "../../../support/documents";

/** Every finding of each invented plan, in reading order: rule and where. Two of them have none but for being drafts. */
const expected: Record<string, readonly string[]> = {
  "duong-hoa-2026": [],
  "nhiem-ky-2030": [],
  "hai-dot-2026": ["national-title", "blank-number"],
  "tap-huan-2026": ["not-a-campaign"],
  "ba-tuan-2024": [
    "national-title",
    "agency-missing",
    "leading-zero",
    "leading-zero",
    "legal-basis-form",
    "law-citation",
    "missing-part",
    "missing-part",
    "numbering-gap II.3",
    "missing-annex III.2",
    "numbering-gap V.4",
    "name-mismatch",
    "closing-mark",
    "archive-line",
    "recipients-punctuation",
    "recipients-punctuation",
    "signature-authority",
    "signer-name",
  ],
  "nhieu-loi-2026": [
    "national-title",
    "symbol-form",
    "name-mismatch",
    "date-order",
    "missing-part",
    "missing-part",
    "numbering-gap I",
    "date-impossible I.2",
    "numbering-gap I.4",
    "ordinal-mismatch I.4",
    "date-order III",
    "district-after-2025 IV",
    "spelling IV",
    "spelling IV",
    "missing-annex V.1.b",
    "abbreviation-undefined V.1.c",
    "numbering-gap V.1.e",
    "unit-not-in-recipients V.2",
    "closing-mark V.2",
    "signature-authority",
  ],
};

describe("findings in the invented plans", () => {
  test.each(Object.keys(expected))("%s", (name) => {
    const found = checkDocument(fixturePlan(name), { today: "2026-11-21" });
    expect(found.map(({ rule, label }) => `${rule} ${label}`.trim())).toEqual(expected[name]);
  });
});
