import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checksTable } from "@/lib/documents/checks/checks-table";

test("docs/checks.md is the table of the rules in the code", () => {
  expect(readFileSync("docs/checks.md", "utf8")).toBe(checksTable());
});
