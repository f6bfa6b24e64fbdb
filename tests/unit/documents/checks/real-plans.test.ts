import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkDocument } from "@/lib/documents/checks/check-document";
import { parseOutline } from "@/lib/documents/outline/parse";

const folder = "../shared/plans";

/** What is wrong in the real plans beside being drafts without a head: every one seen by eye, none missing, none false. */
const faults: Record<string, readonly string[]> = {
  "000-sinh-phinh": ["sentence-capital I.2", "name-mismatch II"],
  "002-binh-thanh": [
    "missing-part",
    "spelling II.6",
    "numbering-gap VI.7",
    "ordinal-mismatch",
    "archive-line",
    "signature-authority",
  ],
  "004-tran-ninh": ["numbering-gap VI.4", "name-mismatch", "closing-mark", "signature-authority"],
};
const draft = new Set(["national-title", "agency-missing", "blank-number", "blank-date"]);

describe.skipIf(!existsSync(folder))("findings in the real plans", () => {
  test.each(Object.keys(faults))("%s", (name) => {
    const document = parseOutline(readFileSync(`${folder}/${name}.txt`, "utf8"));
    const found = checkDocument(document, { today: "2026-11-21" }).filter(
      ({ rule }) => !draft.has(rule),
    );
    expect(found.map(({ rule, label }) => `${rule} ${label}`.trim())).toEqual(faults[name]);
  });
});
