import { expect, test } from "vitest";
import { fileResponse } from "@/lib/web/file-response";

const disposition = (name: string) =>
  fileResponse({ name, mediaType: "text/plain", content: new Uint8Array([1]) }).headers.get(
    "Content-Disposition",
  );

test.each([
  ["Kế hoạch.docx", "K%E1%BA%BF%20ho%E1%BA%A1ch.docx"],
  // RFC 8187: these four are marks of the header's own grammar.
  ["a'b(1)*.docx", "a%27b%281%29%2A.docx"],
  ['x"\r\nSet-Cookie: a=b;.docx', "x%22%0D%0ASet-Cookie%3A%20a%3Db%3B.docx"],
])("%j is saved under its own name, and is nothing but a name", (name, written) => {
  expect(disposition(name)).toBe(`attachment; filename*=UTF-8''${written}`);
});
