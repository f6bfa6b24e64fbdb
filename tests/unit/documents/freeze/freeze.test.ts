import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, freezeDocument } from "@/lib/documents/freeze";
import { emptyDocument, richText } from "@/lib/documents/model";

test("one value has one text, in whatever order its keys come", () => {
  expect(canonicalJson({ b: 1, a: [{ d: null, c: "ệ" }] })).toBe(
    '{"a":[{"c":"ệ","d":null}],"b":1}',
  );
});

test("the text says the same as the value", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test("a paper keeps its hash through storage, and any change shows", () => {
  const paper = { ...emptyDocument, number: "14", subject: richText("Phát động phong trào") };
  const shuffled = Object.fromEntries(Object.entries(paper).reverse()) as typeof paper;
  const changed = { ...paper, number: "15" };

  expect(freezeDocument(shuffled)).toEqual(freezeDocument(paper));
  expect(freezeDocument(paper).sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(freezeDocument(changed).sha256).not.toBe(freezeDocument(paper).sha256);
});
