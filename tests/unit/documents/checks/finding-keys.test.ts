import fc from "fast-check";
import { expect, test } from "vitest";
import type { Finding } from "@/lib/documents/checks/finding";
import { withKeys } from "@/lib/documents/checks/finding-keys";

const finding = (rule: string, clauseId: string | null, excerpt: string): Finding => ({
  rule,
  severity: "error",
  part: clauseId === null ? "preamble" : "body",
  clauseId,
  label: "",
  excerpt,
  message: "Sửa lại.",
});

const findings = fc.array(
  fc
    .tuple(
      fc.constantFrom("numbering", "legal-basis"),
      fc.constantFrom("c1", "c2", null),
      fc.constantFrom("", "98/2023/NĐ-CP"),
    )
    .map((given) => finding(...given)),
);

test("no two findings of a paper have one key", () => {
  fc.assert(
    fc.property(findings, (all) => {
      const keys = withKeys(all).map(({ key }) => key);
      expect(new Set(keys).size).toBe(all.length);
    }),
  );
});

test("a finding keeps its key when another kind before it is put right", () => {
  const [gone, stays] = [
    finding("legal-basis", null, "98/2023/NĐ-CP"),
    finding("numbering", "c1", "3."),
  ];
  const before = withKeys([gone, stays]).find(({ finding }) => finding === stays);
  expect(withKeys([stays])[0]?.key).toBe(before?.key);
});
