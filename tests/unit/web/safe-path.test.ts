import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safePath } from "@/lib/web/safe-path";

describe("safePath", () => {
  test.each(["/work", "/plans/1?tab=2", "/plans/new?next=%2Fwork", "/"])(
    "goes on to %s",
    (path) => {
      expect(safePath(path)).toBe(path);
    },
  );

  test.each([
    undefined,
    null,
    "",
    "work",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/work\nSet-Cookie: a=b",
    "https://evil.example/work",
    "javascript:alert(1)",
    "/%0d%0a\u0000",
    ["/work"],
  ])("refuses %j", (path) => {
    expect(safePath(path)).toBeNull();
  });

  test("never leaves the site, whatever is asked", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((end) => `/${end}`),
        ),
        (asked) => {
          const path = safePath(asked);
          if (path === null) return;
          expect(new URL(path, "https://xa.example").origin).toBe("https://xa.example");
        },
      ),
    );
  });
});
