import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "@/lib/documents/freeze";
import { isSame } from "@/lib/documents/same";

test("two values say the same when their canonical text is the same", () => {
  const small = fc.jsonValue({ maxDepth: 2 });
  fc.assert(
    fc.property(small, small, (one, other) => {
      expect(isSame(one, other)).toBe(canonicalJson(one) === canonicalJson(other));
    }),
  );
});

test("the order of keys and a key without a value say nothing", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), (value) => {
      const turned = Object.fromEntries([
        ...Object.entries(value).reverse(),
        ["absent", undefined],
      ]);
      expect(isSame({ absent: undefined, ...value }, { ...turned, ...value })).toBe(true);
    }),
  );
  expect(isSame({ a: undefined }, {})).toBe(true);
  expect(isSame({}, { a: null })).toBe(false);
  expect(isSame([], {})).toBe(false);
});
