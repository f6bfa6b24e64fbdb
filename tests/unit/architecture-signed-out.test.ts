import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const found = (pattern: string) => globSync(pattern, { cwd: root });

test("where an action keeps the words of an ended session, a page shows them again without scripts", () => {
  const pages = found("app/**/page.tsx").filter((file) => read(file).includes("isSignedOutPost()"));
  const keepers = found("app/**/actions.ts").filter((file) =>
    read(file).includes("signedOutState("),
  );

  const without = keepers.filter(
    (file) => !pages.some((page) => page.startsWith(`${path.dirname(file)}/`)),
  );

  expect(keepers.length).toBeGreaterThan(0);
  expect(without).toEqual([]);
});
